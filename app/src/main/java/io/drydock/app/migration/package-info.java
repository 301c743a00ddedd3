/// Moving a design to another product version: what it takes, for review before it happens.
package io.drydock.app.migration;
