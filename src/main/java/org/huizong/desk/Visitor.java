package org.huizong.desk;

import java.util.List;
import org.huizong.store.Account;
import org.huizong.store.Accounts;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** An account as Spring Security knows it; its password's hash is forgotten once it was compared. */
class Visitor implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private String password;

    Visitor(Account account) {
        this.account = account.withoutPassword();
        this.password = account.password();
    }

    static UserDetailsService among(Accounts accounts) {
        return name -> accounts.find(name).map(Visitor::new).orElseThrow(() -> new UsernameNotFoundException(name));
    }

    /** The account, without the hash. */
    Account account() {
        return account;
    }

    /** Only asked once the password was right, so that a stranger learns nothing of it. */
    boolean open() {
        return account.state() == Account.State.OPEN;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + account.role()));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public void eraseCredentials() {
        password = "";
    }
}
