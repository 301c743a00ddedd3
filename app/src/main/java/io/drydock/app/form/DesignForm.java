package io.drydock.app.form;

import io.drydock.model.catalogue.ProductVersion;
import io.drydock.model.design.Design;
import io.drydock.model.design.ElementId;
import io.drydock.model.design.Settings;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import io.drydock.model.pattern.PatternKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The form of the whole design.
final class DesignForm {

    private static final String NO_PATTERN = "none";

    private DesignForm() {}

    static Form of(Design design) {
        return new Form(
                design.name(),
                "Design",
                design.name().value(),
                List.of(
                        new Section("", identity(design)),
                        new Section("Settings", settings(design.settings()))));
    }

    private static List<Field> identity(Design design) {
        return List.of(
                new Field.Text(
                        "Name",
                        design.name().value(),
                        text ->
                                ElementId.isValid(text.strip())
                                        ? new Change.Make(
                                                new Edit.Rename(
                                                        new ElementId(text.strip()),
                                                        design.description()))
                                        : new Change.Refuse(
                                                "Lower-case letters, digits and hyphens, starting"
                                                        + " with a letter.")),
                Fields.optional(
                        "Description",
                        design.description(),
                        TextGrammar.PROSE,
                        text -> new Edit.Rename(design.name(), text)),
                Fields.choice(
                        "API Manager",
                        design.version(),
                        versions(design.version()),
                        ProductVersion::toString,
                        Change.Migrate::new),
                patterns(design),
                new Field.Fact("Platform", design.platform().title()));
    }

    private static List<ProductVersion> versions(ProductVersion current) {
        List<ProductVersion> versions = new ArrayList<>(ProductVersion.OFFERED);
        if (!versions.contains(current)) {
            versions.addFirst(current);
        }
        return versions;
    }

    private static Field patterns(Design design) {
        List<Optional<PatternKey>> options = new ArrayList<>();
        options.add(Optional.empty());
        for (PatternKey key : PatternKey.values()) {
            options.add(Optional.of(key));
        }
        return Fields.choice(
                "Pattern",
                design.pattern(),
                options,
                key -> key.map(PatternKey::key).orElse(NO_PATTERN),
                key -> new Change.Make(new Edit.DeclarePattern(key)));
    }

    private static List<Field> settings(Settings settings) {
        Function<Settings, Edit> edit = Edit.ChangeSettings::new;
        return List.of(
                Fields.held(
                        "Domain",
                        settings.domain(),
                        TextGrammar.HOST,
                        domain -> edit.apply(settings.withDomain(domain))),
                Fields.toggle(
                        "Production",
                        settings.production(),
                        on -> edit.apply(settings.withProduction(on))),
                Fields.choice(
                        "Artefacts",
                        settings.artifactSync(),
                        List.of(Settings.ArtifactSync.values()),
                        Settings.ArtifactSync::key,
                        sync -> new Change.Make(edit.apply(settings.withArtifactSync(sync)))),
                Fields.toggle(
                        "Plain HTTP open",
                        settings.plainHttp(),
                        on -> edit.apply(settings.withPlainHttp(on))),
                Fields.number(
                        "AMQP heartbeat, s",
                        settings.amqpHeartbeatSeconds(),
                        0,
                        3600,
                        seconds -> edit.apply(settings.withAmqpHeartbeatSeconds(seconds))),
                Fields.toggle(
                        "Certificates at run time",
                        settings.certificatesAtRunTime(),
                        on ->
                                edit.apply(
                                        settings.withTruststore(
                                                on, settings.truststoreOnVolume()))),
                Fields.toggle(
                        "Truststore on a volume",
                        settings.truststoreOnVolume(),
                        on ->
                                edit.apply(
                                        settings.withTruststore(
                                                settings.certificatesAtRunTime(), on))),
                Fields.toggle(
                        "Search index kept",
                        settings.persistentIndexes(),
                        on -> edit.apply(settings.withPersistentIndexes(on))),
                Fields.toggle(
                        "Consistent rate limits",
                        settings.consistentRateLimits(),
                        on -> edit.apply(settings.withConsistentRateLimits(on))),
                Fields.optional(
                        "Image registry",
                        settings.imageRegistry(),
                        TextGrammar.REGISTRY,
                        registry -> edit.apply(settings.withImageRegistry(registry))),
                Fields.choice(
                        "Exposure on Kubernetes",
                        settings.exposure(),
                        List.of(Settings.Exposure.values()),
                        Settings.Exposure::key,
                        exposure -> new Change.Make(edit.apply(settings.withExposure(exposure)))));
    }
}
