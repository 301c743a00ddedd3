import org.jspecify.annotations.NullMarked;

/// The window, the command line and the drivers that touch the world.
@NullMarked
module io.drydock.app {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires atlantafx.base;
    requires info.picocli;
    requires io.drydock.export;
    requires io.drydock.icons;
    requires io.drydock.model;
    requires java.management;
    requires java.net.http;
    requires javafx.controls;
    requires javafx.fxml;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.snakeyaml.engine;
    requires static org.jspecify;
    requires helm.java;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.auth.aws;
    requires software.amazon.awssdk.http.auth.spi;
    requires software.amazon.awssdk.http.urlconnection;
    requires software.amazon.awssdk.identity.spi;
    requires software.amazon.awssdk.profiles;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.services.cloudformation;
    requires software.amazon.awssdk.services.s3;
    requires software.amazon.awssdk.services.sts;

    // FXML sets the fields of controllers and calls their handlers.
    opens io.drydock.app.deployer to
            javafx.fxml;
    opens io.drydock.app.inspector to
            javafx.fxml;
    opens io.drydock.app.outline to
            javafx.fxml;
    opens io.drydock.app.palette to
            javafx.fxml;
    opens io.drydock.app.problems to
            javafx.fxml;
    opens io.drydock.app.window to
            javafx.fxml,
            javafx.graphics;
}
