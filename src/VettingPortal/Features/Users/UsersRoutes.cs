namespace VettingPortal.Features.Users;

/// <summary>The addresses of these pages.</summary>
public static class UsersRoutes
{
    public const string List = "/settings/users";

    public const string New = "/settings/users/new";

    public static string Of(PortalUserId user) => $"{List}/{user.Value}";

    public const string Places = "/settings/places";

    public const string NewPlace = "/settings/places/propose";

    /// <summary>The form that proposes a change to a place.</summary>
    public static string Of(Place place) => $"{NewPlace}?id={place.Id}";
}
