namespace VettingPortal.Features.Users;

/// <summary>The addresses of these pages.</summary>
public static class UsersRoutes
{
    public const string List = "/settings/users";

    public const string New = "/settings/users/new";

    public static string Of(PortalUserId user) => $"{List}/{user.Value}";
}
