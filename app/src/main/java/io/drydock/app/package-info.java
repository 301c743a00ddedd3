/// Where the program starts.
package io.drydock.app;
