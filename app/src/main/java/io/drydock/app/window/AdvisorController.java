package io.drydock.app.window;

import io.drydock.app.canvas.DrawingSource;
import io.drydock.app.canvas.Paints;
import io.drydock.app.canvas.Thumbnail;
import io.drydock.app.form.NeedsForm;
import io.drydock.app.form.NeedsForm.Figure;
import io.drydock.export.drawing.Drawing;
import io.drydock.model.advice.Advice;
import io.drydock.model.advice.Advisor;
import io.drydock.model.advice.Needs;
import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternKey;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// New from requirements: a form on the left, the patterns ranked for it in the middle, and on the
/// right why, how large, and the design to begin with. The ranking follows while one types.
final class AdvisorController implements Page {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");
    private static final Duration REST = Duration.millis(120);
    private static final double THUMBNAIL_WIDTH = 336;
    private static final double THUMBNAIL_HEIGHT = 200;
    private static final double UNIT_WIDTH = 96;

    @FXML private Button themeButton;
    @FXML private VBox numbers;
    @FXML private VBox wishes;
    @FXML private ComboBox<ProductVersion> version;
    @FXML private ComboBox<Platform> platform;
    @FXML private VBox ranking;
    @FXML private ScrollPane detailsScroll;
    @FXML private StackPane picture;
    @FXML private VBox details;
    @FXML private TextField name;
    @FXML private ComboBox<AwsRegion> region;
    @FXML private Label refusal;
    @FXML private Button create;

    private final Actions actions;
    private final DrawingSource source;
    private final Executor background;
    private final Map<Figure, TextField> typed = new EnumMap<>(Figure.class);
    private final Map<Figure, Label> refusals = new EnumMap<>(Figure.class);
    private final Map<Wish, CheckBox> ticked = new EnumMap<>(Wish.class);
    private final PauseTransition rest = new PauseTransition(REST);
    private Paints paints;
    private Optional<Answer> answer = Optional.empty();
    private Optional<PatternKey> chosen = Optional.empty();
    private Optional<Thumbnail> thumbnail = Optional.empty();
    private boolean platformChosen;
    private boolean named;
    private boolean filling;

    /// What this page leads to.
    ///
    /// @param create opens a new design
    /// @param back goes back to the patterns
    /// @param toggleTheme changes the theme
    record Actions(Consumer<Design> create, Runnable back, Runnable toggleTheme) {}

    /// What was advised for certain needs.
    private record Answer(Needs needs, List<Advice> ranked) {
        Optional<Advice> of(PatternKey pattern) {
            return ranked.stream().filter(advice -> advice.pattern() == pattern).findFirst();
        }
    }

    AdvisorController(Actions actions, DrawingSource source, Paints paints, Executor background) {
        this.actions = actions;
        this.source = source;
        this.paints = paints;
        this.background = background;
    }

    @FXML
    void initialize() {
        themeButton.setGraphic(new FontIcon("mdi2t-theme-light-dark"));
        for (Figure number : Figure.values()) {
            numbers.getChildren().add(field(number));
        }
        for (Wish wish : Wish.values()) {
            wishes.getChildren().add(box(wish));
        }
        version.getItems().setAll(ProductVersion.OFFERED);
        version.setValue(ProductVersion.OFFERED.getFirst());
        platform.getItems().setAll(Platform.values());
        platform.setConverter(Shown.as(Platform::title));
        platform.setValue(usual(version.getValue()));
        region.getItems().setAll(AwsRegion.OFFERED);
        region.setConverter(Shown.as(offered -> offered.code() + "  " + offered.title()));
        region.setValue(AwsRegion.OFFERED.getFirst());
        version.setOnAction(event -> versionChosen());
        platform.setOnAction(event -> platformChosen());
        name.setOnKeyTyped(event -> named = true);
        rest.setOnFinished(event -> {
            if (OnScreen.shows(ranking)) {
                ask();
            }
        });
        // Not before the page shows: an answer that comes sooner would be taken for one to a page
        // that is gone.
        ranking.sceneProperty()
                .addListener((observable, before, scene) -> {
                    if (scene != null) {
                        begin();
                    }
                });
    }

    /// Ranks for no needs at all, and lets typing begin at once.
    private void begin() {
        ask();
        javafx.application.Platform.runLater(
                () -> typed.getOrDefault(Figure.PEAK_TPS, name).requestFocus());
    }

    private HBox field(Figure number) {
        TextField field = new TextField();
        field.setId("needs-" + number.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        field.setPromptText("unknown");
        field.setAccessibleText(number.label() + " in " + number.unit());
        field.textProperty().addListener((observable, before, after) -> rest.playFromStart());
        Label label = new Label(number.label());
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        Label unit = new Label(number.unit());
        unit.getStyleClass().add("muted");
        unit.setMinWidth(UNIT_WIDTH);
        Label refused = new Label();
        refused.getStyleClass().add("refusal");
        refused.setWrapText(true);
        refused.setVisible(false);
        refused.setManaged(false);
        typed.put(number, field);
        refusals.put(number, refused);
        HBox line = new HBox(8, field, unit);
        line.getStyleClass().add("field-line");
        HBox.setHgrow(field, Priority.ALWAYS);
        VBox lines = new VBox(2, label, line, refused);
        HBox whole = new HBox(lines);
        HBox.setHgrow(lines, Priority.ALWAYS);
        return whole;
    }

    private CheckBox box(Wish wish) {
        CheckBox box = new CheckBox(NeedsForm.title(wish));
        box.setId("wish-" + wish.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        box.setTooltip(new Tooltip(NeedsForm.meaning(wish)));
        box.setOnAction(event -> rest.playFromStart());
        ticked.put(wish, box);
        return box;
    }

    /// Official charts exist from 4.5 on.
    private static Platform usual(ProductVersion version) {
        return version.atLeast(4, 5) ? Platform.EKS : Platform.EC2;
    }

    private void versionChosen() {
        if (!platformChosen) {
            filling = true;
            platform.setValue(usual(version.getValue()));
            filling = false;
        }
        rest.playFromStart();
    }

    private void platformChosen() {
        if (!filling) {
            platformChosen = true;
        }
        rest.playFromStart();
    }

    private NeedsForm form() {
        Map<Figure, String> texts = new EnumMap<>(Figure.class);
        typed.forEach((number, field) -> texts.put(number, field.getText()));
        Set<Wish> wanted = EnumSet.noneOf(Wish.class);
        ticked.forEach((wish, box) -> {
            if (box.isSelected()) {
                wanted.add(wish);
            }
        });
        return new NeedsForm(version.getValue(), platform.getValue(), texts, wanted);
    }

    /// The ranking stays as it was while a number is refused.
    private void ask() {
        NeedsForm form = form();
        refusals.forEach((number, label) -> {
            Optional<String> refused = form.refusal(number);
            label.setText(refused.orElse(""));
            label.setVisible(refused.isPresent());
            label.setManaged(refused.isPresent());
            Optional.ofNullable(typed.get(number))
                    .ifPresent(
                            field -> field.pseudoClassStateChanged(REFUSED, refused.isPresent()));
        });
        form.needs()
                .ifPresent(needs ->
                        background.execute(() -> {
                            Answer found = new Answer(needs, Advisor.advise(needs));
                            javafx.application.Platform.runLater(() -> show(found));
                        }));
    }

    private void show(Answer found) {
        boolean outdated = form().needs().filter(found.needs()::equals).isEmpty();
        if (outdated || !OnScreen.shows(ranking)) {
            return;
        }
        answer = Optional.of(found);
        ranking.getChildren().clear();
        int rank = 1;
        for (Advice advice : found.ranked()) {
            ranking.getChildren()
                    .add(
                            new AdviceCard(
                                    advice,
                                    rank++,
                                    () -> {
                                        chosen = Optional.of(advice.pattern());
                                        show(advice);
                                    }));
        }
        show(chosen.flatMap(found::of).orElse(found.ranked().getFirst()));
    }

    private void show(Advice advice) {
        for (Node card : ranking.getChildren()) {
            card.pseudoClassStateChanged(SELECTED, advice.pattern().equals(card.getUserData()));
        }
        AdviceDetails.fill(details.getChildren(), advice);
        detailsScroll.setVvalue(0);
        if (!named) {
            name.setText(advice.pattern().key());
        }
        create.setUserData(advice.pattern());
        create.setDisable(!advice.hasStartingDesign());
        newDesign().refuse("");
        draw(advice);
    }

    private void draw(Advice advice) {
        picture.setVisible(advice.hasStartingDesign());
        picture.setManaged(advice.hasStartingDesign());
        Optional<Answer> current = answer;
        if (!advice.hasStartingDesign() || current.isEmpty()) {
            return;
        }
        Needs needs = current.get().needs();
        background.execute(() -> {
            Drawing drawing =
                    source.draw(
                            new DesignIndex(
                                    Advisor.design(
                                            advice,
                                            needs,
                                            new ElementId(advice.pattern().key()),
                                            AwsRegion.OFFERED.getFirst())),
                            List.of());
            javafx.application.Platform.runLater(() -> {
                if (answer.equals(current) && advice.pattern().equals(create.getUserData())) {
                    Thumbnail drawn =
                            new Thumbnail(drawing, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT, paints);
                    thumbnail = Optional.of(drawn);
                    picture.getChildren().setAll(drawn);
                }
            });
        });
    }

    @FXML
    void create() {
        Optional<ElementId> id = newDesign().named(name.getText());
        if (id.isEmpty()) {
            return;
        }
        Optional<Needs> needs = form().needs();
        if (needs.isEmpty()) {
            newDesign().refuse("A number above is not one; correct it, or leave it out.");
            return;
        }
        // What was typed last may not be ranked yet.
        Advisor.advise(needs.get()).stream()
                .filter(advice -> advice.pattern().equals(create.getUserData()))
                .findFirst()
                .ifPresent(advice -> create(advice, needs.get(), id.get()));
    }

    private void create(Advice advice, Needs needs, ElementId id) {
        newDesign().make(() -> Advisor.design(advice, needs, id, region.getValue()));
    }

    private NewDesign newDesign() {
        return new NewDesign(refusal, actions.create());
    }

    @FXML
    void back() {
        actions.back().run();
    }

    @FXML
    void toggleTheme() {
        actions.toggleTheme().run();
    }

    @Override
    public void paintWith(Paints newPaints) {
        paints = newPaints;
        thumbnail.ifPresent(drawn -> drawn.paint(newPaints));
    }
}
