package org.huizong.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a version of a form.
 *
 * @param at when, as people write it
 * @param who an account, or a name
 * @param file name of its workbook among the new versions, or the empty string
 * @param from the first day on which it is used, null unless it is activated
 * @param instead versions of the same form that end the day before
 * @param why the reason, or the empty string
 */
public record TemplateAct(
        String at,
        String who,
        Kind kind,
        FormId form,
        String file,
        @Nullable LocalDate from,
        List<String> instead,
        String why) {
    /** Copies. */
    public TemplateAct {
        instead = List.copyOf(instead);
    }

    /** What is done. */
    public enum Kind {
        /** It was handed in: a draft, used by nobody. */
        KEPT("上传"),
        /** It is used from a day on. */
        ACTIVATED("启用"),
        /** Its activation is taken back: it is a draft again. */
        WITHDRAWN("撤回"),
        /** The draft is dropped; its workbook stays where it is. */
        DROPPED("删除");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The official's word. */
        public String word() {
            return word;
        }

        /** The kind of a word. */
        public static Optional<Kind> of(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }
}
