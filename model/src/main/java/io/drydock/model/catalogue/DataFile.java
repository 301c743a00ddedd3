package io.drydock.model.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a data file into plain lists and maps. The streaming parser is used without data binding:
/// the files are small and reflection would be the larger part of a cold start.
final class DataFile {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private DataFile() {}

    /// The file's root object, from beside this class.
    static DataNode open(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CatalogueException(name + ": the file is missing");
            }
            return parse(name, in);
        } catch (IOException e) {
            throw new CatalogueException(name + ": " + e.getMessage(), e);
        }
    }

    /// The root object of a text that stands for the named file.
    static DataNode parse(String name, InputStream in) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            Object root = value(parser);
            return DataNode.of(name, root);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        @Nullable JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser);
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        if (token != null && token.isNumeric()) {
            return parser.getDoubleValue();
        }
        if (token != null && token.isBoolean()) {
            return parser.getBooleanValue();
        }
        throw new IOException("no value in line " + parser.currentLocation().getLineNr());
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
