package io.drydock.app.window;

import io.drydock.app.action.AppAction;
import io.drydock.app.action.AppActions;
import io.drydock.app.canvas.CanvasView;
import io.drydock.app.workspace.WorkspaceState;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.edit.Edit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The window in a state, and what it answers to an action. Files are asked for and never named;
/// one export is held up for as long as it is wanted.
final class WalkedWindow {

    /// What the window is about.
    enum State {
        GALLERY,
        REQUIREMENTS,
        CLEAN,
        DIRTY,
        EXPORTING,
        DEPLOYING;

        boolean hasDesign() {
            return this != GALLERY && this != REQUIREMENTS;
        }
    }

    /// How an action is chosen.
    enum Way {
        KEY,
        SECOND_KEY,
        MENU,
        BUTTON
    }

    private static final int SECONDS = 120;
    private static final String NODE = "gateway-1";

    /// All that a person could notice.
    private record Seen(
            long windows,
            int questions,
            List<String> words,
            Optional<WorkspaceState> state,
            Optional<Object> viewport,
            String style,
            List<Node> parts,
            @Nullable Node focus,
            boolean showing) {}

    private final CanvasDriver driver;
    private final Design design;
    private final Path folder;
    private final HeldPool pool;
    private final CountedQuestions files;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /// A pool of threads that can keep one piece of work waiting.
    private static final class HeldPool extends ThreadPoolExecutor {
        private final AtomicReference<Optional<CountDownLatch>> next =
                new AtomicReference<>(Optional.empty());

        private HeldPool() {
            super(3, 3, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        }

        CountDownLatch holdNext() {
            CountDownLatch latch = new CountDownLatch(1);
            next.set(Optional.of(latch));
            return latch;
        }

        @Override
        public void execute(Runnable work) {
            Optional<CountDownLatch> held = next.getAndSet(Optional.empty());
            super.execute(
                    held.isEmpty()
                            ? work
                            : () -> {
                                await(held.get());
                                work.run();
                            });
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Answers with nothing, as a person who thinks better of it, unless told otherwise once.
    private static final class CountedQuestions implements FileQuestions {
        private int asked;
        private Optional<Path> answer = Optional.empty();

        private Optional<Path> answer() {
            asked++;
            Optional<Path> given = answer;
            answer = Optional.empty();
            return given;
        }

        @Override
        public Optional<Path> open(Window owner, Wanted wanted) {
            return answer();
        }

        @Override
        public Optional<Path> save(Window owner, Wanted wanted, String proposal) {
            return answer();
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            return answer();
        }
    }

    private Optional<CountDownLatch> held = Optional.empty();
    private Optional<State> entered = Optional.empty();
    private Optional<WorkspaceState> asEntered = Optional.empty();

    private WalkedWindow(
            CanvasDriver driver,
            Design design,
            Path folder,
            HeldPool pool,
            CountedQuestions files) {
        this.driver = driver;
        this.design = design;
        this.folder = folder;
        this.pool = pool;
        this.files = files;
    }

    static WalkedWindow start(Path folder, Design design) throws Exception {
        HeldPool pool = new HeldPool();
        CountedQuestions files = new CountedQuestions();
        Session plain = Session.in(folder.resolve("state"));
        plain.background().shutdown();
        Session session =
                new Session(
                        plain.folder(),
                        plain.store(),
                        plain.recent(),
                        plain.preferences(),
                        pool,
                        files);
        WalkedWindow window =
                new WalkedWindow(CanvasDriver.start(session), design, folder, pool, files);
        window.driver.onScreen(() -> {
            // Fewer pixels to paint, hundreds of times.
            window.driver.stage().setWidth(1_100);
            window.driver.stage().setHeight(720);
            Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, e) -> window.failures.add(e));
            return true;
        });
        return window;
    }

    void close() throws Exception {
        release();
        closeDialogs();
        driver.close();
    }

    Queue<Throwable> failures() {
        return failures;
    }

    private void release() {
        held.ifPresent(CountDownLatch::countDown);
        held = Optional.empty();
    }

    /// Brings the window into a state, unless it is in it still.
    void enter(State state) throws Exception {
        closeDialogs();
        if (!isIn(state)) {
            build(state);
            entered = Optional.of(state);
            asEntered = driver.onScreen(this::workspaceState);
        }
        driver.onScreen(() -> {
            Stream.of("#notice", "#page-notice")
                    .flatMap(id -> scene().getRoot().lookupAll(id).stream())
                    .forEach(notice -> notice.setVisible(false));
            // In a text field the keys of editing mean text.
            Stream.of("#canvas", "#gallery-advise", "#advisor-back")
                    .flatMap(id -> Optional.ofNullable(scene().lookup(id)).stream())
                    .forEach(Node::requestFocus);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private Optional<WorkspaceState> workspaceState() {
        return driver.application().workspace().map(open -> open.state());
    }

    private boolean isIn(State state) throws Exception {
        return driver.onScreen(() -> {
            Optional<WorkspaceState> now = workspaceState();
            boolean same =
                    now.map(WorkspaceState::design).equals(asEntered.map(WorkspaceState::design))
                            && now.map(WorkspaceState::selection)
                                    .equals(asEntered.map(WorkspaceState::selection))
                            && now.map(WorkspaceState::modified)
                                    .equals(asEntered.map(WorkspaceState::modified));
            return entered.equals(Optional.of(state))
                    && driver.stage().isShowing()
                    && same
                    && switch (state) {
                        case GALLERY -> shows("#create");
                        case REQUIREMENTS -> shows("#advice-create");
                        case CLEAN, DIRTY -> true;
                        case EXPORTING -> shows("#progress");
                        case DEPLOYING -> shows("#deploy-buttons .danger");
                    };
        });
    }

    private boolean shows(String query) {
        return Optional.ofNullable(scene().lookup(query)).filter(Node::isVisible).isPresent();
    }

    private Scene scene() {
        return driver.stage().getScene();
    }

    private void build(State state) throws Exception {
        release();
        files.answer = Optional.empty();
        driver.onScreen(() -> {
            driver.stage().show();
            return true;
        });
        // What shows goes without a question: it is opened anew.
        Optional<?> before = driver.onScreen(() -> driver.application().workspace());
        driver.write(design, folder);
        await(
                "the design opens",
                () -> {
                    Optional<?> now = driver.application().workspace();
                    return now.isPresent() && !now.equals(before);
                });
        driver.settle();
        switch (state) {
            case GALLERY -> go(AppAction.NEW, "#create");
            case REQUIREMENTS -> go(AppAction.ADVISE, "#advice-create");
            case CLEAN -> {}
            case DIRTY ->
                    driver.onScreen(() -> {
                        driver.workspace().perform(new Edit.Rename(design.name(), "walked"));
                        driver.workspace().select(List.of(new ElementId(NODE)));
                        return true;
                    });
            case EXPORTING -> {
                files.answer = Optional.of(folder.resolve("held.svg"));
                held = Optional.of(pool.holdNext());
                driver.onScreen(() -> {
                    actions().run(AppAction.EXPORT_SVG);
                    return true;
                });
                await("the export begins", () -> shows("#progress"));
            }
            case DEPLOYING -> rehearse();
        }
        driver.settle();
    }

    private AppActions actions() {
        return driver.application().actions();
    }

    private void go(AppAction action, String arrived) throws Exception {
        driver.onScreen(() -> {
            actions().run(action);
            return true;
        });
        await("the page shows", () -> shows(arrived));
    }

    /// A rehearsal at the pace of the real thing is under way for longer than any walk.
    private void rehearse() throws Exception {
        driver.onScreen(() -> {
            actions().run(AppAction.DEPLOY);
            return true;
        });
        choose("#deploy-target", "Rehearsal (simulated)");
        choose("#deploy-speed", "As long as it takes");
        press("Check");
        press("Show what changes");
        press("Deploy ");
        await("the rehearsal runs", () -> shows("#deploy-buttons .danger"));
    }

    private void choose(String query, String title) throws Exception {
        await(query + " shows", () -> shows(query));
        driver.onScreen(() -> {
            select((ComboBox<?>) scene().lookup(query), title);
            return true;
        });
        driver.settle();
    }

    private static <T> void select(ComboBox<T> box, String title) {
        box.getItems().stream()
                .filter(item ->
                        title.equals(
                                box.getConverter() == null
                                        ? item.toString()
                                        : box.getConverter().toString(item)))
                .findFirst()
                .ifPresent(box::setValue);
    }

    private void press(String words) throws Exception {
        await(
                words + " can be pressed",
                () -> {
                    Optional<Button> button = deployButton(words);
                    button.ifPresent(Button::fire);
                    return button.isPresent();
                });
    }

    private Optional<Button> deployButton(String words) {
        return scene().getRoot().lookupAll("#deploy-buttons .button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().startsWith(words) && !button.isDisabled())
                .findFirst();
    }

    /// Whether an action can be chosen in this way at all.
    boolean offers(AppAction action, Way way) throws Exception {
        return switch (way) {
            case KEY -> !action.keys().isEmpty();
            case SECOND_KEY -> action.keys().size() > 1;
            case MENU -> driver.onScreen(() -> shows(menu(action)));
            case BUTTON -> driver.onScreen(() -> button(action).isPresent());
        };
    }

    private static String menu(AppAction action) {
        return action.group() == AppAction.Group.EXPORT ? "#export" : "#menu";
    }

    private Optional<Node> button(AppAction action) {
        String words = actions().title(action).get();
        return scene().getRoot().lookupAll(".button").stream()
                .filter(Node::isVisible)
                .filter(node ->
                        words.equals(node.getAccessibleText())
                                || words.equals(((Labeled) node).getText()))
                .findFirst();
    }

    /// Chooses an action and looks whether anything is to be noticed of it.
    boolean answers(AppAction action, Way way) throws Exception {
        Seen before = driver.onScreen(this::seen);
        switch (way) {
            case KEY -> push(action.keys().getFirst());
            case SECOND_KEY -> push(action.keys().get(1));
            case MENU -> choose(action);
            case BUTTON ->
                    driver.onScreen(() -> {
                        click(button(action).orElseThrow());
                        return true;
                    });
        }
        try {
            WaitForAsyncUtils.waitFor(
                    Integer.getInteger("walk.wait", SECONDS),
                    TimeUnit.SECONDS,
                    () -> !driver.onScreen(this::seen).equals(before));
            return true;
        } catch (TimeoutException silent) {
            return false;
        }
    }

    /// The robot of the toolkit itself: the one of the test library walks the pointer there, which
    /// takes most of a second for each of hundreds of clicks.
    private void push(String keys) throws Exception {
        KeyCode[] codes = codes(keys);
        driver.onScreen(() -> {
            Robot robot = new Robot();
            Stream.of(codes).forEach(robot::keyPress);
            List.of(codes).reversed().forEach(robot::keyRelease);
            return true;
        });
    }

    private static void click(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        Robot robot = new Robot();
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /// A click that only takes a tool tip away is made again, as a person does.
    private void choose(AppAction action) throws Exception {
        String id = "#do-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Patient open = new Patient(() -> click(scene().lookup(menu(action))));
        await(
                id + " shows",
                () -> {
                    if (!isMenuShowing(action)) {
                        open.run();
                    }
                    return item(id).isPresent();
                });
        Patient press = new Patient(() -> item(id).ifPresent(WalkedWindow::click));
        // The menu itself is not what is looked for.
        await(
                "the menu goes",
                () -> {
                    boolean showing = isMenuShowing(action);
                    if (showing) {
                        press.run();
                    }
                    return !showing;
                });
    }

    private boolean isMenuShowing(AppAction action) {
        return Optional.ofNullable((MenuButton) scene().lookup(menu(action)))
                .filter(MenuButton::isShowing)
                .isPresent();
    }

    /// Does something at once, and again when it is still wanted after a while.
    private static final class Patient {
        private static final long WHILE_NS = 2_000_000_000L;
        private final Runnable work;
        private Optional<Long> last = Optional.empty();

        private Patient(Runnable work) {
            this.work = work;
        }

        void run() {
            long now = System.nanoTime();
            if (last.isEmpty() || now - last.get() > WHILE_NS) {
                last = Optional.of(now);
                work.run();
            }
        }
    }

    private Optional<Node> item(String id) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(id).stream())
                .filter(node -> node.getBoundsInLocal().getWidth() > 0)
                .findFirst();
    }

    private static KeyCode[] codes(String keys) {
        return Stream.of(keys.split("\\+", -1))
                .map(key ->
                        switch (key) {
                            case "Shortcut" -> KeyCode.CONTROL;
                            case "Minus" -> KeyCode.MINUS;
                            case "Equals" -> KeyCode.EQUALS;
                            default -> KeyCode.getKeyCode(key);
                        })
                .toArray(KeyCode[]::new);
    }

    private Seen seen() {
        Optional<BorderPane> frame = Optional.ofNullable((BorderPane) scene().lookup(".designer"));
        return new Seen(
                Window.getWindows().stream().filter(Stage.class::isInstance).count(),
                files.asked,
                scene().getRoot().lookupAll(".notice").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Labeled) node).getText())
                        .toList(),
                workspaceState(),
                Optional.ofNullable(scene().lookup("#canvas"))
                        .map(canvas -> ((CanvasView) canvas).viewport()),
                scene().getRoot().getStyle(),
                frame.map(pane ->
                                Stream.of(
                                                scene().getRoot(),
                                                pane.getLeft(),
                                                pane.getRight(),
                                                scene().lookup("#problems"))
                                        .filter(Objects::nonNull)
                                        .toList())
                        .orElseGet(() -> List.of(scene().getRoot())),
                scene().getFocusOwner(),
                driver.stage().isShowing());
    }

    /// Leaves every question as a person does who thinks better of it.
    private void closeDialogs() throws Exception {
        await(
                "no dialog is left",
                () -> {
                    List<Window> open =
                            Window.getWindows().stream()
                                    .filter(window -> window != driver.stage())
                                    .toList();
                    for (Window window : open) {
                        dismiss(window);
                    }
                    return open.isEmpty();
                });
    }

    private static void dismiss(Window window) {
        Optional<DialogPane> pane =
                Optional.ofNullable(window.getScene())
                        .map(Scene::getRoot)
                        .filter(DialogPane.class::isInstance)
                        .map(DialogPane.class::cast);
        if (pane.isEmpty()) {
            window.hide();
            return;
        }
        pane.get().getButtonTypes().stream()
                .filter(type -> type.getButtonData().isCancelButton())
                .findFirst()
                .map(pane.get()::lookupButton)
                .ifPresent(button -> ((Button) button).fire());
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> driver.onScreen(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("not within " + SECONDS + " s: " + what, e);
        }
    }
}
