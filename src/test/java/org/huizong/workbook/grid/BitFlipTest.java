package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.huizong.workbook.filled.TestForms;
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

    @Test
    void aPartThatNothingIsReadFromMustBeWholeToo() {
        byte[] form = TestForms.filled().xlsx();
        byte[] name = "docProps/core.xml".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int at = indexOf(form, name) + name.length + 40;
        form[at] ^= 1;
        assertThat(GridReader.open(form))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(org.huizong.finding.FindingCode.I213));
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
