package io.drydock.app.canvas;

import io.drydock.export.drawing.NodeGlyphs;
import io.drydock.export.drawing.Token;
import io.drydock.icons.Glyph;
import io.drydock.icons.IconCatalog;
import io.drydock.model.palette.PaletteItem;

/// Which glyph, in which colour, stands for what can be dragged.
public final class Glyphs {

    private Glyphs() {}

    /// The glyph of an item.
    public static Glyph of(PaletteItem item) {
        return switch (item) {
            case PaletteItem.Wso2 wso2 -> NodeGlyphs.of(wso2.profile());
            case PaletteItem.Balancer _ -> Glyph.LOAD_BALANCER;
            case PaletteItem.DatabaseServer _ -> Glyph.DATABASE;
            case PaletteItem.SharedFiles _ -> Glyph.FILE_SYSTEM;
            case PaletteItem.CacheStore _ -> Glyph.CACHE;
            case PaletteItem.BastionHost _ -> Glyph.BASTION;
            case PaletteItem.Service service -> NodeGlyphs.of(service.kind());
            case PaletteItem.External external -> NodeGlyphs.of(external.kind());
        };
    }

    /// The colour of its category.
    public static Token paint(PaletteItem item) {
        return switch (IconCatalog.category(of(item))) {
            case WSO2 -> Token.CATEGORY_WSO2;
            case COMPUTE -> Token.CATEGORY_COMPUTE;
            case NETWORK -> Token.CATEGORY_NETWORK;
            case DATABASE -> Token.CATEGORY_DATABASE;
            case STORAGE -> Token.CATEGORY_STORAGE;
            case SECURITY -> Token.CATEGORY_SECURITY;
            case MANAGEMENT -> Token.CATEGORY_MANAGEMENT;
            case OUTSIDE -> Token.CATEGORY_OUTSIDE;
        };
    }
}
