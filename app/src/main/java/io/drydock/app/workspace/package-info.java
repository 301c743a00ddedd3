/// What is open, what is selected and what is wrong with it; no toolkit.
package io.drydock.app.workspace;
