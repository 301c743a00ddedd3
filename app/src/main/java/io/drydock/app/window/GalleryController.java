package io.drydock.app.window;

import io.drydock.app.canvas.DrawingSource;
import io.drydock.app.canvas.Paints;
import io.drydock.app.canvas.Thumbnail;
import io.drydock.model.catalogue.AwsRegion;
import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Platform;
import io.drydock.model.index.DesignIndex;
import io.drydock.model.pattern.PatternInfo;
import io.drydock.model.pattern.PatternKey;
import io.drydock.model.pattern.StartingDesign;
import io.drydock.model.pattern.StartingDesigns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.javafx.FontIcon;

/// The first page: patterns as small drawings, recent designs, and the form of a new design.
final class GalleryController implements Page {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double THUMBNAIL_WIDTH = 316;
    private static final double THUMBNAIL_HEIGHT = 180;
    private static final double COMPOSITION_HEIGHT = 72;
    private static final double CORNER = 14;

    @FXML private FlowPane cards;
    @FXML private Label recentHeading;
    @FXML private VBox recent;
    @FXML private Button themeButton;
    @FXML private Label title;
    @FXML private Label key;
    @FXML private Label composition;
    @FXML private Label chooseWhen;
    @FXML private VBox aliases;
    @FXML private TextField name;
    @FXML private ComboBox<ProductVersion> version;
    @FXML private ComboBox<Platform> platform;
    @FXML private ComboBox<AwsRegion> region;
    @FXML private ComboBox<Integer> zones;
    @FXML private Label refusal;

    private final Actions actions;
    private final DrawingSource source;
    private final List<Path> recentFiles;
    private final List<Thumbnail> thumbnails = new ArrayList<>();
    private Paints paints;
    private PatternKey chosen = PatternKey.ALL_IN_ONE_HA;

    /// What the gallery leads to.
    ///
    /// @param create opens a new design
    /// @param open asks for a file
    /// @param openFile opens one
    /// @param importValues asks for values files to make a design of
    /// @param advise goes to the page that asks for requirements
    /// @param toggleTheme changes the theme
    record Actions(
            Consumer<Design> create,
            Runnable open,
            Consumer<Path> openFile,
            Runnable importValues,
            Runnable advise,
            Runnable toggleTheme) {}

    GalleryController(
            Actions actions, DrawingSource source, List<Path> recentFiles, Paints paints) {
        this.actions = actions;
        this.source = source;
        this.recentFiles = recentFiles;
        this.paints = paints;
    }

    @FXML
    void initialize() {
        themeButton.setGraphic(new FontIcon("mdi2t-theme-light-dark"));
        for (PatternKey pattern : PatternKey.values()) {
            offer(pattern).ifPresent(request -> cards.getChildren().add(card(request)));
        }
        for (Path file : recentFiles) {
            recent.getChildren().add(recentButton(file));
        }
        if (recentFiles.isEmpty()) {
            Label none = new Label("None yet: designs that you open or save appear here.");
            none.getStyleClass().add("muted");
            recent.getChildren().add(none);
        }
        recentHeading.setLabelFor(recent);
        region.getItems().setAll(AwsRegion.OFFERED);
        region.setConverter(Shown.as(offered -> offered.code() + "  " + offered.title()));
        region.setValue(AwsRegion.OFFERED.getFirst());
        region.setOnAction(event -> regionChosen());
        regionChosen();
        platform.setConverter(Shown.as(Platform::title));
        version.setOnAction(event -> versionChosen());
        choose(firstOffered());
    }

    private PatternKey firstOffered() {
        for (PatternKey pattern : PatternKey.values()) {
            if (offer(pattern).isPresent()) {
                return pattern;
            }
        }
        throw new IllegalStateException("no pattern has a starting design");
    }

    /// The newest version and the first platform for which there is a starting design.
    private static Optional<StartingDesign> offer(PatternKey pattern) {
        for (ProductVersion version : ProductVersion.OFFERED) {
            for (Platform platform : Platform.values()) {
                if (StartingDesigns.isOffered(pattern, version.generation(), platform)) {
                    return Optional.of(
                            new StartingDesign(
                                    new ElementId(pattern.key()),
                                    pattern,
                                    version,
                                    platform,
                                    AwsRegion.OFFERED.getFirst(),
                                    2));
                }
            }
        }
        return Optional.empty();
    }

    private VBox card(StartingDesign request) {
        PatternInfo info = PatternInfo.of(request.pattern());
        Design design = StartingDesigns.create(request);
        Thumbnail thumbnail =
                new Thumbnail(
                        source.draw(new DesignIndex(design), List.of()),
                        THUMBNAIL_WIDTH,
                        THUMBNAIL_HEIGHT,
                        paints);
        thumbnails.add(thumbnail);
        Label heading = new Label(info.title());
        heading.getStyleClass().add("card-title");
        heading.setWrapText(true);
        Label facts =
                new Label(
                        request.pattern().key()
                                + "  \u00b7  API Manager "
                                + request.version().line()
                                + " on "
                                + request.platform().title());
        facts.getStyleClass().add("muted");
        Label composition = new Label(info.composition());
        composition.getStyleClass().add("composition");
        composition.setWrapText(true);
        composition.setMinHeight(COMPOSITION_HEIGHT);
        composition.setPrefHeight(COMPOSITION_HEIGHT);
        composition.setAlignment(Pos.TOP_LEFT);
        Rectangle rounded = new Rectangle(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT + CORNER);
        rounded.setArcWidth(CORNER);
        rounded.setArcHeight(CORNER);
        thumbnail.setClip(rounded);
        VBox card = new VBox(thumbnail, heading, facts, composition);
        card.getStyleClass().add("card");
        card.setId("card-" + request.pattern().key());
        card.setUserData(request.pattern());
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(info.title() + ". " + info.composition());
        card.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    card.requestFocus();
                    choose(request.pattern());
                    if (event.getClickCount() == 2) {
                        create();
                    }
                });
        card.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                        choose(request.pattern());
                        event.consume();
                    }
                });
        return card;
    }

    private Button recentButton(Path file) {
        Path folder = file.getParent();
        Button button =
                new Button(file.getFileName() + "    " + (folder == null ? "" : folder.toString()));
        button.setGraphic(new FontIcon("mdi2f-file-outline"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> actions.openFile().accept(file));
        return button;
    }

    private void choose(PatternKey pattern) {
        chosen = pattern;
        for (var card : cards.getChildren()) {
            card.pseudoClassStateChanged(SELECTED, pattern.equals(card.getUserData()));
        }
        PatternInfo info = PatternInfo.of(pattern);
        title.setText(info.title());
        key.setText(pattern.key());
        composition.setText(info.composition());
        chooseWhen.setText(info.chooseWhen());
        aliases.getChildren().clear();
        for (PatternInfo.Alias alias : info.aliases()) {
            Label label = new Label(alias.number() + " in: " + alias.scheme().title());
            label.setWrapText(true);
            aliases.getChildren().add(label);
        }
        if (info.aliases().isEmpty()) {
            aliases.getChildren().add(new Label("No numbering has it."));
        }
        name.setText(pattern.key());
        version.getItems()
                .setAll(
                        ProductVersion.OFFERED.stream()
                                .filter(offered -> !platforms(offered).isEmpty())
                                .toList());
        version.setValue(version.getItems().getFirst());
        versionChosen();
        newDesign().refuse("");
    }

    private List<Platform> platforms(ProductVersion offered) {
        return List.of(Platform.values()).stream()
                .filter(candidate ->
                        StartingDesigns.isOffered(chosen, offered.generation(), candidate))
                .toList();
    }

    private void versionChosen() {
        ProductVersion picked = version.getValue();
        if (picked != null) {
            platform.getItems().setAll(platforms(picked));
            platform.setValue(platform.getItems().getFirst());
        }
    }

    /// As many zones as the region has, up to three: with two, losing one leaves half.
    private void regionChosen() {
        int most = Math.min(3, region.getValue().zones().size());
        zones.getItems().setAll(IntStream.rangeClosed(2, most).boxed().toList());
        zones.setValue(most);
    }

    @FXML
    void create() {
        newDesign().named(name.getText()).ifPresent(this::create);
    }

    private void create(ElementId id) {
        newDesign()
                .make(() ->
                        StartingDesigns.create(
                                new StartingDesign(
                                        id,
                                        chosen,
                                        version.getValue(),
                                        platform.getValue(),
                                        region.getValue(),
                                        zones.getValue())));
    }

    private NewDesign newDesign() {
        return new NewDesign(refusal, actions.create());
    }

    @FXML
    void open() {
        actions.open().run();
    }

    @FXML
    void importValues() {
        actions.importValues().run();
    }

    @FXML
    void advise() {
        actions.advise().run();
    }

    @FXML
    void toggleTheme() {
        actions.toggleTheme().run();
    }

    @Override
    public void paintWith(Paints newPaints) {
        paints = newPaints;
        thumbnails.forEach(thumbnail -> thumbnail.paint(newPaints));
    }
}
