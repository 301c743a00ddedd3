package io.drydock.export.drawing;

import io.drydock.icons.Category;

/// A colour by its meaning; a [Theme] says what it looks like. Screen and files use the same ones.
public enum Token {
    /// Behind everything.
    CANVAS,
    /// Cards and other things that lie on the canvas.
    SURFACE,
    CARD_BORDER,
    SITE_BORDER,
    ZONE_BORDER,
    SUBNET_BORDER,
    SUBNET_FILL,
    /// Bands behind the tiers: a tint of a few per cent.
    TIER_PUBLIC,
    TIER_APPLICATION,
    TIER_DATABASE,
    TIER_MANAGEMENT,
    TEXT,
    TEXT_MUTED,
    TEXT_ON_ACCENT,
    CATEGORY_WSO2,
    CATEGORY_COMPUTE,
    CATEGORY_NETWORK,
    CATEGORY_DATABASE,
    CATEGORY_STORAGE,
    CATEGORY_SECURITY,
    CATEGORY_MANAGEMENT,
    CATEGORY_OUTSIDE,
    LINK_CLIENT,
    LINK_CONTROL,
    LINK_EVENTS,
    LINK_DATA,
    LINK_MANAGEMENT,
    ERROR,
    WARNING,
    INFORMATION,
    SUCCESS,
    ACCENT,
    ACCENT_TINT,
    REFUSED,
    SHADOW;

    /// The colour of a glyph of this category.
    public static Token of(Category category) {
        return switch (category) {
            case WSO2 -> CATEGORY_WSO2;
            case COMPUTE -> CATEGORY_COMPUTE;
            case NETWORK -> CATEGORY_NETWORK;
            case DATABASE -> CATEGORY_DATABASE;
            case STORAGE -> CATEGORY_STORAGE;
            case SECURITY -> CATEGORY_SECURITY;
            case MANAGEMENT -> CATEGORY_MANAGEMENT;
            case OUTSIDE -> CATEGORY_OUTSIDE;
        };
    }
}
