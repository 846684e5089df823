package org.huizong.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are made up: born on the first day of 1900 or 1990, all zeros, or the card companies' own test numbers. */
class PersonalNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            负责人110101190001010014;            IDENTITY_CARD 110*************14
            11010119000101009x;                  IDENTITY_CARD 110*************9x
            身份证：110101 19000101 0014。;      IDENTITY_CARD 110*************14
            １１０１０１１９０００１０１００１４; IDENTITY_CARD 110*************14
            旧号110101900101001;                 IDENTITY_CARD 110**********01
            张三13800000000;                     MOBILE_PHONE 138******00
            138-0000-0000;                       MOBILE_PHONE 138******00
            电话：138 0000 0000;                 MOBILE_PHONE 138******00
            +8613800000000;                      MOBILE_PHONE 138******00
            张三,13800000000,13900000000;        MOBILE_PHONE 138******00 MOBILE_PHONE 139******00
            6222000000000000004;                 BANK_CARD 622**************04
            6222 0000 0000 0000 004;             BANK_CARD 622**************04
            卡号4111111111111111;                BANK_CARD 411***********11
            5500-0000-0000-0004;                 BANK_CARD 550***********04
            """)
    void aPersonsNumberIsFoundAndMasked(String text, String told) {
        assertThat(told(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023年共办理13800件",
                "110101190001010015",
                "990101190001010018",
                "110101190002310019",
                "440101200001010008",
                "1110101190001010014",
                "51000021R000000019951",
                "51092324T000010263357",
                "91110000138000000001X",
                "注册号110108000000016",
                "注册号110101000101001",
                "110101901301001",
                "23800000000",
                "138000000001",
                "13800000000.50",
                "13800000000元",
                "0.13800000000",
                "post_13800000000",
                "13800000000.html",
                "6222000000000000005",
                "4111111111111112",
                "41111111111111111",
                "44001234567890123456",
            })
    void whatOnlyLooksLikeOneIsLeftAlone(String text) {
        assertThat(PersonalNumber.in(text)).isEmpty();
        assertThat(PersonalNumber.mask(text)).isEqualTo(text);
    }

    @Test
    void anIdentityCardThatIsAlsoSoundAsABankCardIsToldOnce() {
        assertThat(told("620101190001010356")).isEqualTo("IDENTITY_CARD 620*************56");
    }

    @Test
    void aTextIsMaskedWhereItsNumbersStand() {
        assertThat(PersonalNumber.mask("张三（110101 19000101 0014，１３８００００００００）"))
                .isEqualTo("张三（110***************14，１３８******００）");
    }

    @Test
    void aLongTextIsReadInNoTime() {
        assertThat(PersonalNumber.in("1380000".repeat(5_000))).isEmpty();
        assertThat(PersonalNumber.in("6222 0000-".repeat(3_000))).isEmpty();
    }

    private static String told(String text) {
        return PersonalNumber.in(text).stream()
                .map(number -> number.kind() + " " + number.masked())
                .collect(Collectors.joining(" "));
    }
}
