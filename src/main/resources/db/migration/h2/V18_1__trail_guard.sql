-- The database itself takes no change of a row of the trail, whoever asks.
create trigger trail_guard before update, delete on trail for each row call 'org.huizong.store.TrailGuard';
