package org.huizong.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.form.Area;
import org.huizong.form.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aLongSheetIsSearchedOtherwiseAndAnswersTheSame(int seed) {
        Random random = new Random(seed);
        List<Area> few = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int row = random.nextInt(200);
            int column = random.nextInt(20);
            few.add(new Area(
                    new Position(row, column), new Position(row + random.nextInt(6), column + random.nextInt(3))));
        }
        List<Area> withATallOne = new ArrayList<>(few);
        withATallOne.add(0, Area.of("Z1:Z1048576"));
        Merges byRow = new Merges(few);
        Merges byTree = new Merges(withATallOne);
        for (int row = 0; row < 220; row++) {
            for (int column = 0; column < 25; column++) {
                assertThat(byTree.at(row, column)).isEqualTo(byRow.at(row, column));
            }
        }
        assertThat(byTree.at(1_000_000, 25)).isEqualTo(Area.of("Z1:Z1048576"));
        assertThat(byRow.at(1_000_000, 25)).isNull();
    }
}
