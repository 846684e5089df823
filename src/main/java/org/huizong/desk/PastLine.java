package org.huizong.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.huizong.finding.Outcome;
import org.huizong.store.Upload;

/**
 * An upload of before, as it stood when it came.
 *
 * @param forms the forms in it
 */
record PastLine(String number, String name, String received, String sender, String look, String word, String forms) {
    static PastLine of(Upload upload, Office office, Words words) {
        List<Outcome> outcomes =
                upload.forms().stream().map(Upload.Form::outcome).toList();
        Looks look = Looks.ofOutcomes(outcomes);
        return new PastLine(
                String.valueOf(upload.number()),
                upload.file().substring(upload.file().lastIndexOf('/') + 1),
                Receiving.time(upload.receivedAt(), office.clock().getZone()),
                upload.sender().isEmpty() ? upload.account() : office.unitName(upload.sender()),
                look.css(),
                look.word(words),
                upload.forms().stream()
                        .flatMap(form -> form.form().stream())
                        .map(office::formTitle)
                        .distinct()
                        .collect(Collectors.joining(words.say("list.and"))));
    }
}
