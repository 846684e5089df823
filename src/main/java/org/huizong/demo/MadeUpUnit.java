package org.huizong.demo;

import java.util.List;

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

    /** What units spend money on apart from themselves. */
    static final List<String> PROJECTS = List.of(
            "虚构项目：法律援助专项",
            "虚构项目：人民调解专项",
            "虚构项目：普法宣传专项",
            "虚构项目：社区矫正专项",
            "虚构项目：公共法律服务专项",
            "虚构项目：行政复议专项",
            "虚构项目：安置帮教专项",
            "虚构项目：信息化运行维护");

    boolean isBureau() {
        return kind.equals(BUREAU);
    }
}
