namespace VettingPortal.Features.Users;

/// <summary>What people read about users, roles, places and signing in.</summary>
public sealed class UsersTexts;
