package org.huizong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A bit that flipped on the way is noticed, or changes nothing that is read. */
class BitFlipTest {
    private static final int FLIPS = Integer.getInteger("huizong.flips", 500);

    @Test
    void noFlippedBitIsReadAsOtherValues() {
        byte[] form = TestForms.filled().xlsx();
        String meant = GridText.of(GridReader.open(form));
        Random random = new Random(20231120);
        for (int i = 0; i < FLIPS; i++) {
            int bit = random.nextInt(form.length * 8);
            form[bit / 8] ^= (byte) (1 << bit % 8);
            Opening opening = GridReader.open(form);
            if (opening instanceof Opening.Opened) {
                assertThat(GridText.of(opening)).as("bit " + bit).isEqualTo(meant);
            }
            form[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }
}
