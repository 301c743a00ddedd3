package io.drydock.export.cloudformation;

/// How much a template may hold. The usual limits keep away from those of AWS, where linters begin
/// to warn and an addition by hand has no room.
///
/// @param resources the most resources
/// @param bytes the largest size, in bytes of UTF-8
/// @param values the most parameters, and the most outputs
public record SplitLimits(int resources, int bytes, int values) {

    /// What an exported template keeps to.
    public static final SplitLimits USUAL =
            new SplitLimits(
                    Template.RESOURCE_LIMIT * 8 / 10, Template.SIZE_LIMIT * 8 / 10, 200 * 8 / 10);
}
