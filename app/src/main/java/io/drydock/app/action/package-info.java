/// One list of actions for menu, toolbar, shortcuts and tool tips.
package io.drydock.app.action;
