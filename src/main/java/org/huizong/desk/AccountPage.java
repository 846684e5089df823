package org.huizong.desk;

import java.time.Clock;
import org.huizong.store.Account;
import org.huizong.store.Account.Role;
import org.huizong.store.Account.State;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One account: the administrator gives it another password or place, locks it, closes it. */
@Controller
@RequestMapping("/accounts/{name}")
class AccountPage {
    private final Places places;
    private final Passwords passwords;
    private final Clock clock;

    AccountPage(Offices offices, Passwords passwords, Clock clock) {
        this.places = new Places(offices);
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String name, Model model) {
        Account account = passwords.accounts().find(name).orElseThrow(Absent::new);
        model.addAttribute("account", account);
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", places.units());
        model.addAttribute("districts", places.districts());
        return "account";
    }

    /** Another password, which stands on this answer and nowhere else; the owner chooses his own with it. */
    @PostMapping("/password")
    @Act("account.reset")
    String reset(@AuthenticationPrincipal Visitor visitor, @PathVariable String name, Underway underway, Model model) {
        if (visitor.getUsername().equals(name)) {
            return refused("accounts.own", name, underway, model);
        }
        return passwords
                .reset(name, clock.instant())
                .map(password -> {
                    model.addAttribute("password", password);
                    return page(name, model);
                })
                .orElseGet(() -> refused("accounts.closed", name, underway, model));
    }

    @PostMapping("/state")
    @Act(value = "account.state", about = "state")
    String state(@PathVariable String name, @RequestParam State state, Underway underway, Model model) {
        Account account = passwords.accounts().find(name).orElseThrow(Absent::new);
        if (account.state() == State.CLOSED) {
            return refused("accounts.closed", name, underway, model);
        }
        return passwords.accounts().state(name, state)
                ? "redirect:/accounts/{name}"
                : refused("accounts.last", name, underway, model);
    }

    @PostMapping("/role")
    @Act(
            value = "account.role",
            about = {"role", "place"})
    String role(
            @PathVariable String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") String place,
            Underway underway,
            Model model) {
        Account account = passwords.accounts().find(name).orElseThrow(Absent::new);
        if (account.state() == State.CLOSED || !places.suits(role, place)) {
            String fault = account.state() == State.CLOSED ? "accounts.closed" : "accounts.place.wrong";
            return refused(fault, name, underway, model);
        }
        return passwords.accounts().role(name, role, Places.kept(role, place))
                ? "redirect:/accounts/{name}"
                : refused("accounts.last", name, underway, model);
    }

    private String refused(String fault, String name, Underway underway, Model model) {
        underway.refused();
        model.addAttribute("fault", fault);
        return page(name, model);
    }
}
