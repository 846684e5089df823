package org.huizong.rollup;

import org.huizong.registry.District;

/** What a district is by its code of GB/T 2260: {@code xx0000} 省, {@code xxxx00} 市, any other 县(区). */
enum Rank {
    PROVINCE,
    CITY,
    COUNTY;

    static Rank of(District district) {
        return of(district.code());
    }

    static Rank of(String code) {
        if (code.length() != 6 || !code.endsWith("00")) {
            return COUNTY;
        }
        return code.endsWith("0000") ? PROVINCE : CITY;
    }
}
