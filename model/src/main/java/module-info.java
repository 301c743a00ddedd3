import org.jspecify.annotations.NullMarked;

/// Designs and everything that can be said about them without a screen, a cloud or a network.
@NullMarked
module io.drydock.model {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports io.drydock.model.advice;
    exports io.drydock.model.catalogue;
    exports io.drydock.model.design;
    exports io.drydock.model.diff;
    exports io.drydock.model.edit;
    exports io.drydock.model.file;
    exports io.drydock.model.index;
    exports io.drydock.model.migration;
    exports io.drydock.model.palette;
    exports io.drydock.model.pattern;
    exports io.drydock.model.rule;
    exports io.drydock.model.rule.fix;
}
