package org.huizong.demo;

/**
 * A unit that does not exist.
 *
 * @param district code of its district
 * @param districtName such as 甲区
 */
record MadeUpUnit(String code, String name, String district, String districtName) {}
