package org.huizong.desk;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes the picture of a screen with the colours that it has most of: a third of the bytes, and nobody sees it. */
final class FewColours {
    private static final int COLOURS = 64;
    private static final int EIGHT = 8;
    private static final int BYTE = 0xFF;

    private FewColours() {}

    static void write(byte[] png, Path file) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                counts.merge(whole.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        Map<Integer, Integer> nearest = new HashMap<>();
        counts.keySet().forEach(colour -> nearest.put(colour, nearest(kept, colour)));
        BufferedImage few = new BufferedImage(
                whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette(kept));
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                few.getRaster().setSample(x, y, 0, nearest.get(whole.getRGB(x, y) & 0xFFFFFF));
            }
        }
        ImageIO.write(few, "png", file.toFile());
    }

    private static IndexColorModel palette(List<Integer> kept) {
        byte[][] parts = new byte[3][kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            for (int part = 0; part < 3; part++) {
                parts[part][i] = (byte) part(kept.get(i), part);
            }
        }
        return new IndexColorModel(EIGHT, kept.size(), parts[0], parts[1], parts[2]);
    }

    private static int nearest(List<Integer> kept, int colour) {
        return kept.indexOf(kept.stream()
                .min(Comparator.comparingInt(one -> distance(one, colour)))
                .orElseThrow());
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int part = 0; part < 3; part++) {
            int by = part(one, part) - part(other, part);
            sum += by * by;
        }
        return sum;
    }

    private static int part(int colour, int part) {
        return colour >> EIGHT * (2 - part) & BYTE;
    }
}
