package org.huizong.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bytes of received files, once for each content. */
record OriginalRows(JdbcTemplate jdbc) {
    private static final int BATCH = 100;

    /** Keeps bytes by their digests, those that are known already left out. */
    void keep(String assignment, Map<String, byte[]> originals) {
        Set<String> known = new HashSet<>();
        for (AmongKeys digests : AmongKeys.of("digest", originals.keySet())) {
            String select = "select digest from " + digests.in("original") + " where assignment = ?";
            known.addAll(jdbc.queryForList(select, String.class, digests.before(assignment)));
        }
        List<Map.Entry<String, byte[]>> fresh = originals.entrySet().stream()
                .filter(original -> !known.contains(original.getKey()))
                .toList();
        String insert = "insert into original (assignment, digest, bytes) values (?, ?, ?)";
        jdbc.batchUpdate(insert, fresh, BATCH, (statement, original) -> {
            statement.setString(1, assignment);
            statement.setString(2, original.getKey());
            statement.setBytes(3, original.getValue());
        });
    }

    Optional<byte[]> find(String assignment, String digest) {
        String sql = "select bytes from original where assignment = ? and digest = ?";
        return jdbc.query(sql, (row, index) -> row.getBytes("bytes"), assignment, digest).stream()
                .findFirst();
    }
}
