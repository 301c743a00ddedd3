/// Every kind of export behind one door, for the window and the command line. No JavaFX here.
package io.drydock.app.export;
