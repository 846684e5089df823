package org.huizong.demo;

/**
 * A unit that does not exist.
 *
 * @param district code of its district
 * @param districtName such as 甲区
 * @param kind under which obligations name it
 */
record MadeUpUnit(String code, String name, String district, String districtName, String kind) {
    /** The first of a district, which files the annual report for it. */
    static final String BUREAU = "局机关";

    static final String OTHER = "所属单位";

    boolean isBureau() {
        return kind.equals(BUREAU);
    }
}
