import org.jspecify.annotations.NullMarked;

/// From a design to a plan, and from there to templates, values, pictures and reports.
@NullMarked
module io.drydock.export {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive io.drydock.icons;
    requires transitive io.drydock.model;
    requires java.desktop;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.snakeyaml.engine;
    requires static transitive com.google.errorprone.annotations;
    requires static org.jspecify;

    exports io.drydock.export.helm;
    exports io.drydock.export.drawing;
    exports io.drydock.export.cloudformation;
    exports io.drydock.export.configuration;
    exports io.drydock.export.language;
    exports io.drydock.export.plan;
    exports io.drydock.export.pdf;
    exports io.drydock.export.png;
    exports io.drydock.export.roundtrip;
    exports io.drydock.export.svg;
    exports io.drydock.export.yaml;
}
