package io.drydock.app.export;

/// A file that an export makes.
///
/// @param path its path below the chosen folder, with `/` between names
/// @param text what it holds
public record ExportFile(String path, String text) {}
