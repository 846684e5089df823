package org.huizong.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.huizong.store.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** 密码: everybody changes his own, and the sessions that began with the old one are over. */
@Controller
class PasswordPages {
    static final String PATH = "/password";

    private final Door door;

    PasswordPages(Door door) {
        this.door = door;
    }

    /** What the form sends; public for the binding. */
    public record Change(String old, String fresh, String again) {
        /** What was not sent is empty. */
        public Change {
            old = Objects.requireNonNullElse(old, "");
            fresh = Objects.requireNonNullElse(fresh, "");
            again = Objects.requireNonNullElse(again, "");
        }

        /** Never with a password. */
        @Override
        public String toString() {
            return "change of a password";
        }
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("shortest", String.valueOf(PasswordRule.SHORTEST));
        return "password";
    }

    @PostMapping(PATH)
    @Act("password.change")
    String change(
            @AuthenticationPrincipal Visitor visitor,
            Change change,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Account account = visitor.account();
        Optional<String> fault = fault(account, change, request.getRemoteAddr());
        if (fault.isPresent()) {
            Underway.of(request).refused();
            model.addAttribute("fault", fault.get());
            return page(model);
        }
        door.accounts().password(account.name(), String.valueOf(door.encoder().encode(change.fresh())), false);
        door.accounts().find(account.name()).ifPresent(now -> goOn(now, request, response));
        return "redirect:" + PATH + "?changed";
    }

    /** A wrong old password counts as an attempt to come in: somebody else may sit at an open session. */
    private Optional<String> fault(Account account, Change change, String address) {
        if (door.attempts().begin(account.name(), address) != Attempts.Door.OPEN) {
            return Optional.of("login.locked");
        }
        String hash =
                door.accounts().find(account.name()).map(Account::password).orElse("");
        if (!door.encoder().matches(change.old(), hash)) {
            return Optional.of("password.old.wrong");
        }
        door.attempts().succeeded(account.name(), address);
        if (!change.fresh().equals(change.again())) {
            return Optional.of("password.again.wrong");
        }
        return change.fresh().equals(change.old())
                ? Optional.of("password.same")
                : PasswordRule.fault(account.name(), change.fresh());
    }

    /** This session alone goes on, under another number. */
    private static void goOn(Account account, HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor = new Visitor(account);
        visitor.eraseCredentials();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(visitor, null, visitor.getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
