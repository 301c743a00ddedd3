package io.drydock.model.file;

import java.util.List;
import java.util.Map;

/// A JSON value that knows where it stands in its text.
sealed interface Located {

    /// Where the value begins.
    Location location();

    /// What a message calls this kind of value.
    String kind();

    record Obj(Location location, Map<String, Located> members) implements Located {
        @Override
        public String kind() {
            return "an object";
        }
    }

    record Arr(Location location, List<Located> items) implements Located {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(Location location, String value) implements Located {
        @Override
        public String kind() {
            return "a text";
        }
    }

    /// A number as it is written, so that nothing is lost before it is judged.
    record Num(Location location, String digits) implements Located {
        @Override
        public String kind() {
            return "a number";
        }
    }

    record Bool(Location location, boolean value) implements Located {
        @Override
        public String kind() {
            return "true or false";
        }
    }

    record Nothing(Location location) implements Located {
        @Override
        public String kind() {
            return "null";
        }
    }
}
