/// Taking a design to where it runs, whatever that is: the words that the dialog, the command line
/// and the drivers share. Nothing here knows AWS, Kubernetes or JavaFX.
package io.drydock.app.deploy;
