/// One deployment as a person follows it in the window: what was looked at, what would change, what
/// happens, how it ended. Knows no toolkit.
package io.drydock.app.deploy.session;
