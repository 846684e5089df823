package org.huizong.desk;

import org.huizong.form.FormId;
import org.springframework.web.util.UriUtils;

/** Which version of which form a page is about. */
record FormAddress(String job, String code, String version) {
    static FormAddress of(Office office, FormId form) {
        return new FormAddress(office.name(), form.code(), form.version());
    }

    /** Inside the desk. */
    String path() {
        return "/jobs/" + part(job) + "/forms/" + part(code) + "/" + part(version);
    }

    /** Of the page with all forms. */
    static String all(String job) {
        return "/jobs/" + part(job) + "/forms";
    }

    private static String part(String text) {
        return UriUtils.encodePathSegment(text, "UTF-8");
    }
}
