package org.huizong.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huizong.store.Token;
import org.huizong.store.Tokens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 令牌: everybody lets his own programs in, with his own sight and until a day. */
@Controller
@RequestMapping("/tokens")
class TokenPages {
    private static final int LONGEST = 50;
    private static final int MOST = 20;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;
    private final java.time.Clock clock;

    TokenPages(Tokens tokens, java.time.Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token as the page shows it. */
    record Line(String number, String label, String made, String expires, String used, String look) {}

    @GetMapping
    String page(@AuthenticationPrincipal Visitor visitor, Model model) {
        model.addAttribute(
                "tokens",
                tokens.of(visitor.getUsername()).stream().map(this::line).toList());
        model.addAttribute("days", DAYS);
        return "tokens";
    }

    /** Makes one; its text stands on this answer and nowhere else. */
    @PostMapping
    @Act(value = "token.make", about = "days")
    String make(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String label,
            @RequestParam int days,
            Underway underway,
            Model model) {
        String own = label.strip();
        Instant now = clock.instant();
        boolean many = tokens.of(visitor.getUsername()).stream()
                        .filter(token -> token.valid(now))
                        .count()
                >= MOST;
        if (own.isEmpty() || own.length() > LONGEST || many || !DAYS.contains(days)) {
            underway.refused();
            model.addAttribute("fault", many ? "tokens.many" : "tokens.wrong");
        } else {
            ApiToken token = ApiToken.random();
            long number = tokens.add(visitor.getUsername(), own, token.digest(), now, now.plus(Duration.ofDays(days)));
            underway.about("token=" + number + " days=" + days);
            model.addAttribute("token", token.text());
        }
        return page(visitor, model);
    }

    @PostMapping("/{number:\\d{1,18}}/revoke")
    @Act("token.revoke")
    String revoke(@AuthenticationPrincipal Visitor visitor, @PathVariable long number) {
        if (!tokens.revoke(visitor.getUsername(), number, clock.instant())) {
            throw new Absent();
        }
        return "redirect:/tokens";
    }

    private Line line(Token token) {
        return new Line(
                String.valueOf(token.number()),
                token.label(),
                Receiving.time(token.madeAt(), clock.getZone()),
                Receiving.time(token.expiresAt(), clock.getZone()),
                token.usedAt().map(at -> Receiving.time(at, clock.getZone())).orElse(""),
                token.revokedAt().isPresent() ? "revoked" : token.valid(clock.instant()) ? "valid" : "expired");
    }
}
