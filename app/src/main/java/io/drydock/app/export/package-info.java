/// What the export menu offers, and how it writes files; no toolkit.
package io.drydock.app.export;
