package org.huizong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {
    @Test
    void whatIsShortLongPlainOrTheNameIsNotTaken() {
        assertThat(PasswordRule.fault("甲一", "abcdefg-1")).hasValue("password.short");
        assertThat(PasswordRule.fault("甲一", "密".repeat(25) + "1")).hasValue("password.long");
        assertThat(PasswordRule.fault("甲一", "1234567890")).hasValue("password.plain");
        assertThat(PasswordRule.fault("甲一", "aaaaaaaaa1")).hasValue("password.plain");
        assertThat(PasswordRule.fault("wang", "xx-WANG-2026")).hasValue("password.name");
    }

    @Test
    void aSentenceIsAsGoodAsSigns() {
        assertThat(PasswordRule.fault("甲一", "春眠不觉晓处处闻啼鸟 2")).isEmpty();
        assertThat(PasswordRule.fault("甲一", "fuenf blaue Hunde")).isEmpty();
        assertThat(PasswordRule.fault("甲一", "k7mn-2pqr-x9")).isEmpty();
    }
}
