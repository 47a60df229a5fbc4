using VettingPortal.Kernel;

namespace VettingPortal.Features.Users;

public readonly record struct PortalUserId(Guid Value) : IRecordId<PortalUserId>
{
    public static PortalUserId New() => new(Guid.CreateVersion7());

    public static PortalUserId From(Guid value) => new(value);
}

public readonly record struct RoleGrantId(Guid Value) : IRecordId<RoleGrantId>
{
    public static RoleGrantId New() => new(Guid.CreateVersion7());

    public static RoleGrantId From(Guid value) => new(value);
}

public readonly record struct InstitutionId(Guid Value) : IRecordId<InstitutionId>
{
    public static InstitutionId New() => new(Guid.CreateVersion7());

    public static InstitutionId From(Guid value) => new(value);
}

public readonly record struct CenterId(Guid Value) : IRecordId<CenterId>
{
    public static CenterId New() => new(Guid.CreateVersion7());

    public static CenterId From(Guid value) => new(value);
}

public readonly record struct UnitId(Guid Value) : IRecordId<UnitId>
{
    public static UnitId New() => new(Guid.CreateVersion7());

    public static UnitId From(Guid value) => new(value);
}

public readonly record struct PlaceChangeId(Guid Value) : IRecordId<PlaceChangeId>
{
    public static PlaceChangeId New() => new(Guid.CreateVersion7());

    public static PlaceChangeId From(Guid value) => new(value);
}
