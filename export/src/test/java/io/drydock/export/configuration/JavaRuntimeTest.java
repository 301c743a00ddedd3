package io.drydock.export.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.model.catalogue.Distribution;
import io.drydock.model.catalogue.Distributions;
import io.drydock.model.catalogue.ProductVersion;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaRuntimeTest {

    static Stream<ProductVersion> versions() {
        return ProductVersion.OFFERED.stream();
    }

    /// A start script that finds another Java ends at once.
    @ParameterizedTest
    @MethodSource("versions")
    void everyArchiveStartsOnTheJavaThatIsInstalled(ProductVersion version) {
        String[] parts = JavaRuntime.of(Product.API_MANAGER, version).split("[-.]", -1);
        int release = Integer.parseInt(parts[1].equals("1") ? parts[2] : parts[1]);
        assertThat(
                        Distributions.all().stream()
                                .filter(it -> it.version().line().equals(version.line())))
                .isNotEmpty()
                .allMatch((Distribution it) -> it.takesJava(release), "starts on Java " + release);
    }
}
