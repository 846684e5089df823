package org.huizong.registry;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * What stands on the sheets of the registry workbook, as it was written; {@link Chronicle} makes sense of it.
 *
 * @param districts lines of the sheet 区划
 * @param units lines of the sheet 单位
 * @param dues lines of the sheet 应报
 */
public record RegistryLines(List<Written> districts, List<Written> units, List<Written> dues) {
    /** Copies. */
    public RegistryLines {
        districts = List.copyOf(districts);
        units = List.copyOf(units);
        dues = List.copyOf(dues);
    }

    /** The sheets of the registry workbook. */
    @SuppressWarnings("ImmutableEnumChecker") // copies that nobody can change
    public enum Part {
        DISTRICTS(
                "区划",
                List.of("代码", "名称"),
                Map.ofEntries(
                        entry("代码", "code"),
                        entry("名称", "name"),
                        entry("级别", "level"),
                        entry("上级", "parent"),
                        entry("有效起", "from"),
                        entry("有效止", "to"),
                        entry("备注", "note"))),
        UNITS(
                "单位",
                List.of("代码", "名称", "区划"),
                Map.ofEntries(
                        entry("代码", "code"),
                        entry("名称", "name"),
                        entry("别名", "aliases"),
                        entry("区划", "district"),
                        entry("类别", "kind"),
                        entry("联系人", "contact"),
                        entry("有效起", "from"),
                        entry("有效止", "to"),
                        entry("变更", "change"),
                        entry("变更单位", "changed unit"),
                        entry("备注", "note"))),
        DUES(
                "应报",
                List.of("表"),
                Map.ofEntries(
                        entry("单位", "unit"),
                        entry("类别", "kind"),
                        entry("区划", "district"),
                        entry("表", "form"),
                        entry("期间", "period"),
                        entry("截止日", "due"),
                        entry("不要求", "not required"),
                        entry("项目", "project"),
                        entry("备注", "note")));

        private final String sheet;
        private final List<String> needed;
        private final Map<String, String> headers;

        Part(String sheet, List<String> needed, Map<String, String> headers) {
            this.sheet = sheet;
            this.needed = List.copyOf(needed);
            this.headers = Map.copyOf(headers);
        }

        /** Name of the sheet. */
        public String sheet() {
            return sheet;
        }

        /** The headers that must be there. */
        public List<String> needed() {
            return needed;
        }

        /** The headers: English by Chinese. */
        public Map<String, String> headers() {
            return headers;
        }
    }
}
