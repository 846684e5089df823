package org.huizong.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bytes of received files, once for each content. */
record OriginalRows(JdbcTemplate jdbc) {
    void keep(String assignment, String digest, byte[] bytes) {
        String count = "select count(*) from original where assignment = ? and digest = ?";
        Integer known = jdbc.queryForObject(count, Integer.class, assignment, digest);
        if (known == null || known == 0) {
            String insert = "insert into original (assignment, digest, bytes) values (?, ?, ?)";
            jdbc.update(insert, assignment, digest, bytes);
        }
    }

    Optional<byte[]> find(String assignment, String digest) {
        String sql = "select bytes from original where assignment = ? and digest = ?";
        return jdbc.query(sql, (row, index) -> row.getBytes("bytes"), assignment, digest).stream()
                .findFirst();
    }
}
