package io.drydock.app.tool;

/// Nothing is going on.
record Idle() implements SelectState {

    @Override
    public Step on(Input input, Surface surface) {
        return switch (input) {
            case Input.Press press ->
                    surface.elementAt(press.at().x(), press.at().y())
                            .map(element -> Step.to(new PointingElement(element, press.at())))
                            .orElseGet(() -> Step.to(new Brushing(press.at(), press.at())));
            case Input.Move _, Input.Release _, Input.Cancel _ -> Step.to(this);
        };
    }
}
