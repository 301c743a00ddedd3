/// What the inspector shows and how its fields become edits; no toolkit.
package io.drydock.app.form;
