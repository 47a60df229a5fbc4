namespace VettingPortal.Host.SignIn;

/// <summary>What the account's pages have to say; each has a title and a text.</summary>
public enum AccountMessage
{
    NoAccess,
    Blocked,
    SignedOut,
    ExpiredForm,
}
