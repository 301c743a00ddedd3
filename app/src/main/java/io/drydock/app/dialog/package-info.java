/// What questions of the window have in common.
package io.drydock.app.dialog;
