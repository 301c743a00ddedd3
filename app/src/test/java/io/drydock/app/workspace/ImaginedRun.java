package io.drydock.app.workspace;

import io.drydock.model.design.Design;
import io.drydock.model.edit.Edit;
import io.drydock.model.rule.Validator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The same run without files: what must be left of it after each step.
final class ImaginedRun implements Course.Desk {

    /// What is there after a step.
    ///
    /// @param design the open design, if one is
    /// @param modified whether it has unsaved changes
    /// @param file the file it was opened from or saved to
    /// @param files what the files hold
    record Left(
            Optional<Design> design,
            boolean modified,
            Optional<String> file,
            Map<String, Design> files) {}

    private final Map<String, Design> files = new HashMap<>();
    private Optional<Workspace> open = Optional.empty();
    private Optional<String> file = Optional.empty();

    ImaginedRun(long seed) {
        Course.FILES.forEach(name -> files.put(name, Course.first(name, seed)));
    }

    Left left() {
        return new Left(
                open.map(workspace -> workspace.state().design()),
                open.filter(workspace -> workspace.state().modified()).isPresent(),
                file,
                Map.copyOf(files));
    }

    @Override
    public Optional<Workspace> open() {
        return open;
    }

    @Override
    public Optional<String> file() {
        return file;
    }

    @Override
    public void open(String name) {
        show(Optional.ofNullable(files.get(name)).orElseThrow(), Optional.of(name));
    }

    @Override
    public void make(Design design) {
        show(design, Optional.empty());
    }

    /// No rule is asked: they say what is wrong with a design and change nothing of it.
    private void show(Design design, Optional<String> name) {
        open =
                Optional.of(
                        new Workspace(
                                design,
                                name.map(Path::of),
                                new Validator(List.of()),
                                Runnable::run,
                                Runnable::run,
                                state -> {}));
        file = name;
    }

    @Override
    public void leave() {
        open = Optional.empty();
        file = Optional.empty();
    }

    @Override
    public void save(String name, Optional<Edit> meanwhile) {
        Workspace workspace = open.orElseThrow();
        Design design = workspace.state().design();
        files.put(name, design);
        meanwhile.ifPresent(workspace::perform);
        workspace.saved(design, Path.of(name));
        file = Optional.of(name);
    }
}
