// SPDX-License-Identifier: Apache-2.0
package dev.mynasim.card.perso;

/** A picture of black and white points, white at first. */
final class Bitmap {
    private final int width;
    private final int height;
    private final boolean[] black;

    Bitmap(int width, int height) {
        this.width = width;
        this.height = height;
        black = new boolean[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void blacken(int x, int y) {
        black[y * width + x] = true;
    }

    boolean isBlack(int x, int y) {
        return black[y * width + x];
    }

    /** A frame of one point's width. */
    void frame(int x, int y, int frameWidth, int frameHeight) {
        for (int i = 0; i < frameWidth; i++) {
            blacken(x + i, y);
            blacken(x + i, y + frameHeight - 1);
        }
        for (int i = 0; i < frameHeight; i++) {
            blacken(x, y + i);
            blacken(x + frameWidth - 1, y + i);
        }
    }
}
