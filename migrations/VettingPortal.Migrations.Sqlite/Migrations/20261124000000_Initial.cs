using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VettingPortal.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accreditations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Center = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accreditations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "appeal_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Against = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LodgedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Proof = table.Column<Guid>(type: "TEXT", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "applicant_declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OnlyMexican = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applicant_declarations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_counters", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "aux_data_protection_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_data_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_drafts",
                columns: table => new
                {
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_drafts", x => new { x.Author, x.Form });
                });

            migrationBuilder.CreateTable(
                name: "aux_ledger_blocks",
                columns: table => new
                {
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_ledger_blocks", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "aux_ledger_incarnations",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_ledger_incarnations", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "aux_tally_certified",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RoadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_tally_certified", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_tally_standings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Cohort = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Furthest = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_tally_standings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_tally_stays",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TotalDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_tally_stays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_tally_waiting",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_tally_waiting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_user_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_user_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "aux_work_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Office = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Held = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_aux_work_items", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ballot_boxes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Board = table.Column<Guid>(type: "TEXT", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_boxes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "board_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Sitting = table.Column<int>(type: "INTEGER", nullable: false),
                    Chair = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "broken_glasses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_broken_glasses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Institution = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Quarter = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegistryEntryOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RegisteredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndingCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndingProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndingProposedAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndingProposedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndingApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssueReviewSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IssueReviewBecause = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssueUpheldBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssueUpheldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IssueUpheldWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cohorts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Academy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Seats = table.Column<int>(type: "INTEGER", nullable: false),
                    PlacesTaken = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cohorts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "declared_ties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Curp = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declared_ties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "draws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Seed = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Chosen = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawnBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draws", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cohort = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractSignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnrolledAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FailedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remedials = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Folio = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tombstone = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "force_profiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NameEs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MinimumHours = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    MaximumAge = table.Column<int>(type: "INTEGER", nullable: false),
                    MinimumSchooling = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    MilitaryCard = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_force_profiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hold_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hold_orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "identity_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaysAs = table.Column<Guid>(type: "TEXT", nullable: true),
                    Curp = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    GivenNames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FirstSurname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SecondSurname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PrivacyNotice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneThrough = table.Column<int>(type: "INTEGER", nullable: false),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    TakenBack = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "institutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_institutions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "integrity_flags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: true),
                    Certificate = table.Column<Guid>(type: "TEXT", nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Narrative = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RaisedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrderedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OrderReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LapsesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConfirmedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integrity_flags", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_checkpoints",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_checkpoints", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Incarnation = table.Column<int>(type: "INTEGER", nullable: false),
                    Xid = table.Column<long>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Obstacle = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Header = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Leaf = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    NodeKey = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entries", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "ledger_keys",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_keys", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "ledger_leaves",
                columns: table => new
                {
                    Index = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leaf = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Incarnation = table.Column<int>(type: "INTEGER", nullable: false),
                    Xid = table.Column<long>(type: "INTEGER", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_leaves", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "ledger_parts",
                columns: table => new
                {
                    Entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DataSubject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Salt = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_parts", x => new { x.Entry, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "ledger_verifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Folio = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Entries = table.Column<long>(type: "INTEGER", nullable: false),
                    Unsealed = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false),
                    Checkpoints = table.Column<long>(type: "INTEGER", nullable: false),
                    Root = table.Column<string>(type: "TEXT", maxLength: 44, nullable: true),
                    FindingCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_verifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "legal_holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PlacedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_legal_holds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReceivedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Proof = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "oversight_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Folio = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConcludedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oversight_alerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Curp = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    GivenNames = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    FirstSurname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SecondSurname = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    NormalisedName = table.Column<string>(type: "TEXT", maxLength: 302, nullable: false),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BirthState = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Schooling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rfc = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    Cuip = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    MergedInto = table.Column<Guid>(type: "TEXT", nullable: true),
                    Applications = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "place_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Institution = table.Column<Guid>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_place_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "policy_profiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Numbers_EligibilityDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RegistryQueryDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_SchedulingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_PolygraphNoticeBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ToxicologyReportDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_MedicalReportDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_PsychologicalReportDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_BackgroundReportDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_PolygraphReviewBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ToxicologyShelfDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_OtherShelfMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_IntegrationDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_AdjudicationBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RationaleCharacters = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_DenialWeight = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_AppealBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_AppealDecisionBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_InactivityDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_InactivityNotices = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ReopenDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_HoldReviewDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_WithdrawalCoolingOffMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_NotApprovedCoolingOffMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_NoShowsToClose = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_Retests = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RetestHours = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RetestDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_AppointmentNoticeBusinessDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_CoordinatorReassignments = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_UnitConflictMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ValidityYears = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RestrictedMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_CertificateDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_SuspensionConfirmDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ExpiryWindowDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_SecondExpiryAlertDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ThirdExpiryAlertDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_LastExpiryAlertDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_AttendancePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_PassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_CriticalPassMark = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RemedialDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_GraduationWarningDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_OrderReviewDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RoleGrantMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_VettedStaffOnly = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_ForecastCases = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RetentionUnselectedYears = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_RetentionCertifiedYears = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_HardStopMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers_TargetMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_profiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "portal_users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OsAccount = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Person = table.Column<Guid>(type: "TEXT", nullable: true),
                    Center = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: true),
                    Supervisor = table.Column<Guid>(type: "TEXT", nullable: true),
                    BlockedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BlockedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    BlockReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RoleDecisions = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_users", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "reference_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Es = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    En = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Appealable = table.Column<bool>(type: "INTEGER", nullable: true),
                    CoolingOffMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_regions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registry_overrides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Query = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verification = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_overrides", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registry_queries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    QueriedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_queries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "settings_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Target = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Prior = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vetting_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Campaign = table.Column<Guid>(type: "TEXT", nullable: true),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PrivacyNotice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeReason = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Turn = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HardStopOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HardStopTold = table.Column<bool>(type: "INTEGER", nullable: false),
                    SubjectActiveAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Notices = table.Column<int>(type: "INTEGER", nullable: false),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReopensTo = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AppealedFrom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NoticeDeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppealUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResultValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HeldSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HoldReview = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accreditation_phases",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccreditationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accreditation_phases", x => new { x.AccreditationId, x.Kind });
                    table.ForeignKey(
                        name: "FK_accreditation_phases_accreditations_AccreditationId",
                        column: x => x.AccreditationId,
                        principalTable: "accreditations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_candidates",
                columns: table => new
                {
                    Draw = table.Column<int>(type: "INTEGER", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    AppealCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Supervisor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_candidates", x => new { x.AppealCaseId, x.Draw, x.User });
                    table.ForeignKey(
                        name: "FK_appeal_candidates_appeal_cases_AppealCaseId",
                        column: x => x.AppealCaseId,
                        principalTable: "appeal_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_panel",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    AppealCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_panel", x => new { x.AppealCaseId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_appeal_panel_appeal_cases_AppealCaseId",
                        column: x => x.AppealCaseId,
                        principalTable: "appeal_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appeal_phases",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AppealCaseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeal_phases", x => new { x.AppealCaseId, x.Kind });
                    table.ForeignKey(
                        name: "FK_appeal_phases_appeal_cases_AppealCaseId",
                        column: x => x.AppealCaseId,
                        principalTable: "appeal_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "votes",
                columns: table => new
                {
                    Adjudicator = table.Column<Guid>(type: "TEXT", nullable: false),
                    BallotBoxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_votes", x => new { x.BallotBoxId, x.Adjudicator });
                    table.ForeignKey(
                        name: "FK_votes_ballot_boxes_BallotBoxId",
                        column: x => x.BallotBoxId,
                        principalTable: "ballot_boxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_candidates",
                columns: table => new
                {
                    Draw = table.Column<int>(type: "INTEGER", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoardCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Supervisor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_candidates", x => new { x.BoardCaseId, x.Draw, x.User });
                    table.ForeignKey(
                        name: "FK_board_candidates_board_cases_BoardCaseId",
                        column: x => x.BoardCaseId,
                        principalTable: "board_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_chair_changes",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_chair_changes", x => new { x.BoardCaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_board_chair_changes_board_cases_BoardCaseId",
                        column: x => x.BoardCaseId,
                        principalTable: "board_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_draws",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_draws", x => new { x.BoardCaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_board_draws_board_cases_BoardCaseId",
                        column: x => x.BoardCaseId,
                        principalTable: "board_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_members",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draw = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecusedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecusalReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_members", x => new { x.BoardCaseId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_board_members_board_cases_BoardCaseId",
                        column: x => x.BoardCaseId,
                        principalTable: "board_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "board_rounds",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BoardCaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Chosen = table.Column<Guid>(type: "TEXT", nullable: true),
                    ChoiceReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Information = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true),
                    SuppliedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_board_rounds", x => new { x.BoardCaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_board_rounds_board_cases_BoardCaseId",
                        column: x => x.BoardCaseId,
                        principalTable: "board_cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "campaign_targets",
                columns: table => new
                {
                    Profile = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_targets", x => new { x.CampaignId, x.Profile, x.Number });
                    table.ForeignKey(
                        name: "FK_campaign_targets_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate_components",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObtainedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_components", x => new { x.CertificateId, x.Kind });
                    table.ForeignKey(
                        name: "FK_certificate_components_certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate_suspensions",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OrderedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LapsesOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConfirmedByIntegrity = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedByLegal = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_suspensions", x => new { x.CertificateId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_certificate_suspensions_certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cohort_modules",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CohortId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    NameEs = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    Critical = table.Column<bool>(type: "INTEGER", nullable: false),
                    Instructor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cohort_modules", x => new { x.CohortId, x.Code });
                    table.ForeignKey(
                        name: "FK_cohort_modules_cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw_candidates",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawId = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_candidates", x => new { x.DrawId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_draw_candidates_draws_DrawId",
                        column: x => x.DrawId,
                        principalTable: "draws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Module = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hours = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    ValidatedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValidatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance", x => new { x.EnrolmentId, x.Day, x.Module });
                    table.ForeignKey(
                        name: "FK_attendance_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mark_corrections",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Module = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mark_corrections", x => new { x.EnrolmentId, x.Number });
                    table.ForeignKey(
                        name: "FK_mark_corrections_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "module_marks",
                columns: table => new
                {
                    Module = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstEvaluator = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SecondEvaluator = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_module_marks", x => new { x.EnrolmentId, x.Module, x.Attempt, x.Revision });
                    table.ForeignKey(
                        name: "FK_module_marks_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "training_signatures",
                columns: table => new
                {
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_signatures", x => new { x.EnrolmentId, x.By });
                    table.ForeignKey(
                        name: "FK_training_signatures_enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "centers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Institution = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_centers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_centers_institutions_Institution",
                        column: x => x.Institution,
                        principalTable: "institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Institution = table.Column<Guid>(type: "TEXT", nullable: false),
                    Parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    Closed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.Id);
                    table.ForeignKey(
                        name: "FK_units_institutions_Institution",
                        column: x => x.Institution,
                        principalTable: "institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_units_units_Parent",
                        column: x => x.Parent,
                        principalTable: "units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_effects",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    IntegrityFlagId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integrity_effects", x => new { x.IntegrityFlagId, x.Kind, x.Key });
                    table.ForeignKey(
                        name: "FK_integrity_effects_integrity_flags_IntegrityFlagId",
                        column: x => x.IntegrityFlagId,
                        principalTable: "integrity_flags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_findings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VerificationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_findings", x => new { x.VerificationId, x.Number });
                    table.ForeignKey(
                        name: "FK_ledger_findings_ledger_verifications_VerificationId",
                        column: x => x.VerificationId,
                        principalTable: "ledger_verifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "people_former_curps",
                columns: table => new
                {
                    Curp = table.Column<string>(type: "TEXT", maxLength: 18, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_former_curps", x => new { x.PersonId, x.Curp });
                    table.ForeignKey(
                        name: "FK_people_former_curps_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "portal_user_postings",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PortalUserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Center = table.Column<Guid>(type: "TEXT", nullable: true),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: true),
                    Supervisor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portal_user_postings", x => new { x.PortalUserId, x.Number });
                    table.ForeignKey(
                        name: "FK_portal_user_postings_portal_users_PortalUserId",
                        column: x => x.PortalUserId,
                        principalTable: "portal_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequestedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FirstApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SecondApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_role_grants_portal_users_User",
                        column: x => x.User,
                        principalTable: "portal_users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registry_override_candidates",
                columns: table => new
                {
                    Draw = table.Column<int>(type: "INTEGER", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegistryOverrideId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exclusion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Supervisor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_override_candidates", x => new { x.RegistryOverrideId, x.Draw, x.User });
                    table.ForeignKey(
                        name: "FK_registry_override_candidates_registry_overrides_RegistryOverrideId",
                        column: x => x.RegistryOverrideId,
                        principalTable: "registry_overrides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registry_override_members",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    RegistryOverrideId = table.Column<Guid>(type: "TEXT", nullable: false),
                    User = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    RelievedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RelievedBecause = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Lifts = table.Column<bool>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_override_members", x => new { x.RegistryOverrideId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_registry_override_members_registry_overrides_RegistryOverrideId",
                        column: x => x.RegistryOverrideId,
                        principalTable: "registry_overrides",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evaluator = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reviewer = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Center = table.Column<Guid>(type: "TEXT", nullable: true),
                    NoticeWaived = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetestOrdered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Postponed = table.Column<int>(type: "INTEGER", nullable: false),
                    Reassigned = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcludedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    UsableUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => new { x.VettingFileId, x.Kind, x.Attempt });
                    table.ForeignKey(
                        name: "FK_evaluations_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vetting_consents",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_consents", x => new { x.VettingFileId, x.Kind });
                    table.ForeignKey(
                        name: "FK_vetting_consents_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vetting_holds",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_holds", x => new { x.VettingFileId, x.Number });
                    table.ForeignKey(
                        name: "FK_vetting_holds_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vetting_restrictions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_restrictions", x => new { x.VettingFileId, x.Number });
                    table.ForeignKey(
                        name: "FK_vetting_restrictions_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vetting_seats",
                columns: table => new
                {
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoubtedSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UpheldBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpheldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UpheldWhy = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_seats", x => new { x.VettingFileId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_vetting_seats_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vetting_steps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    VettingFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vetting_steps", x => new { x.VettingFileId, x.Number });
                    table.ForeignKey(
                        name: "FK_vetting_steps_vetting_files_VettingFileId",
                        column: x => x.VettingFileId,
                        principalTable: "vetting_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_findings",
                columns: table => new
                {
                    Guideline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BallotBoxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoteAdjudicator = table.Column<Guid>(type: "TEXT", nullable: false),
                    Weight = table.Column<int>(type: "INTEGER", nullable: false),
                    Nexus = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vote_findings", x => new { x.BallotBoxId, x.VoteAdjudicator, x.Guideline });
                    table.ForeignKey(
                        name: "FK_vote_findings_votes_BallotBoxId_VoteAdjudicator",
                        columns: x => new { x.BallotBoxId, x.VoteAdjudicator },
                        principalTable: "votes",
                        principalColumns: new[] { "BallotBoxId", "Adjudicator" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_restrictions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BallotBoxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoteAdjudicator = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vote_restrictions", x => new { x.BallotBoxId, x.VoteAdjudicator, x.Number });
                    table.ForeignKey(
                        name: "FK_vote_restrictions_votes_BallotBoxId_VoteAdjudicator",
                        columns: x => new { x.BallotBoxId, x.VoteAdjudicator },
                        principalTable: "votes",
                        principalColumns: new[] { "BallotBoxId", "Adjudicator" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_conditions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    BallotBoxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoteAdjudicator = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingGuideline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vote_conditions", x => new { x.BallotBoxId, x.VoteAdjudicator, x.FindingGuideline, x.Number });
                    table.ForeignKey(
                        name: "FK_vote_conditions_vote_findings_BallotBoxId_VoteAdjudicator_FindingGuideline",
                        columns: x => new { x.BallotBoxId, x.VoteAdjudicator, x.FindingGuideline },
                        principalTable: "vote_findings",
                        principalColumns: new[] { "BallotBoxId", "VoteAdjudicator", "Guideline" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_mitigations",
                columns: table => new
                {
                    Mitigator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BallotBoxId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoteAdjudicator = table.Column<Guid>(type: "TEXT", nullable: false),
                    FindingGuideline = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vote_mitigations", x => new { x.BallotBoxId, x.VoteAdjudicator, x.FindingGuideline, x.Mitigator });
                    table.ForeignKey(
                        name: "FK_vote_mitigations_vote_findings_BallotBoxId_VoteAdjudicator_FindingGuideline",
                        columns: x => new { x.BallotBoxId, x.VoteAdjudicator, x.FindingGuideline },
                        principalTable: "vote_findings",
                        principalColumns: new[] { "BallotBoxId", "VoteAdjudicator", "Guideline" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accreditations_Center",
                table: "accreditations",
                column: "Center");

            migrationBuilder.CreateIndex(
                name: "IX_accreditations_Number",
                table: "accreditations",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_appeal_cases_File",
                table: "appeal_cases",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_applicant_declarations_File",
                table: "applicant_declarations",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_aux_user_sessions_User",
                table: "aux_user_sessions",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_aux_work_items_File_Source",
                table: "aux_work_items",
                columns: new[] { "File", "Source" });

            migrationBuilder.CreateIndex(
                name: "IX_aux_work_items_Holder_Place_Key",
                table: "aux_work_items",
                columns: new[] { "Holder", "Place", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_aux_work_items_Office_Place_Key",
                table: "aux_work_items",
                columns: new[] { "Office", "Place", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_ballot_boxes_Board_Round",
                table: "ballot_boxes",
                columns: new[] { "Board", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballot_boxes_File",
                table: "ballot_boxes",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_board_cases_File_Sitting",
                table: "board_cases",
                columns: new[] { "File", "Sitting" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_board_cases_State_Number",
                table: "board_cases",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_board_members_User",
                table: "board_members",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_broken_glasses_By_Until",
                table: "broken_glasses",
                columns: new[] { "By", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_broken_glasses_File",
                table: "broken_glasses",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_campaigns_Code",
                table: "campaigns",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_centers_Code",
                table: "centers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_centers_Institution",
                table: "centers",
                column: "Institution");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Code",
                table: "certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_File",
                table: "certificates",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_MovedAt_Number",
                table: "certificates",
                columns: new[] { "MovedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Number",
                table: "certificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Person",
                table: "certificates",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_RegisteredBy",
                table: "certificates",
                column: "RegisteredBy");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_SignedBy",
                table: "certificates",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_ValidTo_Number",
                table: "certificates",
                columns: new[] { "ValidTo", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cohorts_Code",
                table: "cohorts",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cohorts_StartsOn_Code",
                table: "cohorts",
                columns: new[] { "StartsOn", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_declared_ties_Curp",
                table: "declared_ties",
                column: "Curp");

            migrationBuilder.CreateIndex(
                name: "IX_declared_ties_User_Curp",
                table: "declared_ties",
                columns: new[] { "User", "Curp" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_documents_Owner_OwnerType_Kind",
                table: "documents",
                columns: new[] { "Owner", "OwnerType", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_documents_Person",
                table: "documents",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_draws_File",
                table: "draws",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_Cohort",
                table: "enrolments",
                column: "Cohort");

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_File",
                table: "enrolments",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_enrolments_Person",
                table: "enrolments",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_erasures_Person_State",
                table: "erasures",
                columns: new[] { "Person", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_erasures_ProposedAt_Folio",
                table: "erasures",
                columns: new[] { "ProposedAt", "Folio" });

            migrationBuilder.CreateIndex(
                name: "IX_erasures_Tombstone",
                table: "erasures",
                column: "Tombstone");

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_Center_At",
                table: "evaluations",
                columns: new[] { "Center", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_Evaluator_At",
                table: "evaluations",
                columns: new[] { "Evaluator", "At" },
                unique: true,
                filter: "\"State\" IN ('Scheduled', 'InProgress')");

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_Evaluator_State",
                table: "evaluations",
                columns: new[] { "Evaluator", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_force_profiles_Code",
                table: "force_profiles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_hold_orders_File_LiftedAt",
                table: "hold_orders",
                columns: new[] { "File", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_hold_orders_OrderedBy",
                table: "hold_orders",
                column: "OrderedBy");

            migrationBuilder.CreateIndex(
                name: "IX_holidays_Day",
                table: "holidays",
                column: "Day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_proposals_Person",
                table: "identity_proposals",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_identity_proposals_State_ProposedAt",
                table: "identity_proposals",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_import_batches_CreatedAt",
                table: "import_batches",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_import_batches_Sha256",
                table: "import_batches",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_institutions_Code",
                table: "institutions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_integrity_flags_Person",
                table: "integrity_flags",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_flags_RaisedAt_Number",
                table: "integrity_flags",
                columns: new[] { "RaisedAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_integrity_flags_State_RaisedAt",
                table: "integrity_flags",
                columns: new[] { "State", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_checkpoints_Size",
                table: "ledger_checkpoints",
                column: "Size");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Act_Seq",
                table: "ledger_entries",
                columns: new[] { "Act", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Actor_Seq",
                table: "ledger_entries",
                columns: new[] { "Actor", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_At",
                table: "ledger_entries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Ending_At",
                table: "ledger_entries",
                columns: new[] { "Ending", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Id",
                table: "ledger_entries",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Incarnation_Xid_Seq",
                table: "ledger_entries",
                columns: new[] { "Incarnation", "Xid", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_Subject_Seq",
                table: "ledger_entries",
                columns: new[] { "Subject", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_leaves_Entry",
                table: "ledger_leaves",
                column: "Entry",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ledger_parts_DataSubject",
                table: "ledger_parts",
                column: "DataSubject");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_parts_Key_Version",
                table: "ledger_parts",
                columns: new[] { "Key", "Version" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_verifications_StartedAt_Folio",
                table: "ledger_verifications",
                columns: new[] { "StartedAt", "Folio" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_Person_LiftedAt",
                table: "legal_holds",
                columns: new[] { "Person", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_legal_holds_PlacedAt_File",
                table: "legal_holds",
                columns: new[] { "PlacedAt", "File" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_File",
                table: "notices",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_oversight_alerts_RaisedAt_Folio",
                table: "oversight_alerts",
                columns: new[] { "RaisedAt", "Folio" });

            migrationBuilder.CreateIndex(
                name: "IX_oversight_alerts_User_Kind",
                table: "oversight_alerts",
                columns: new[] { "User", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_people_BornOn",
                table: "people",
                column: "BornOn");

            migrationBuilder.CreateIndex(
                name: "IX_people_Cuip",
                table: "people",
                column: "Cuip",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_Curp",
                table: "people",
                column: "Curp",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_NormalisedName",
                table: "people",
                column: "NormalisedName");

            migrationBuilder.CreateIndex(
                name: "IX_people_former_curps_Curp",
                table: "people_former_curps",
                column: "Curp");

            migrationBuilder.CreateIndex(
                name: "IX_place_changes_Target_SettledAt",
                table: "place_changes",
                columns: new[] { "Target", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_policy_profiles_EffectiveFrom",
                table: "policy_profiles",
                column: "EffectiveFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_portal_users_ExternalId",
                table: "portal_users",
                column: "ExternalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_portal_users_Name_UserName",
                table: "portal_users",
                columns: new[] { "Name", "UserName" });

            migrationBuilder.CreateIndex(
                name: "IX_portal_users_OsAccount",
                table: "portal_users",
                column: "OsAccount",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_portal_users_Person",
                table: "portal_users",
                column: "Person",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_portal_users_UserName",
                table: "portal_users",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_reference_entries_List_Code",
                table: "reference_entries",
                columns: new[] { "List", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_regions_Code",
                table: "regions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_override_members_User",
                table: "registry_override_members",
                column: "User");

            migrationBuilder.CreateIndex(
                name: "IX_registry_overrides_File",
                table: "registry_overrides",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_registry_overrides_Query_File",
                table: "registry_overrides",
                columns: new[] { "Query", "File" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registry_queries_File_QueriedOn",
                table: "registry_queries",
                columns: new[] { "File", "QueriedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_Role_Until",
                table: "role_grants",
                columns: new[] { "Role", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_role_grants_User_Until",
                table: "role_grants",
                columns: new[] { "User", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_settings_proposals_State_ProposedAt",
                table: "settings_proposals",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_settings_proposals_Target",
                table: "settings_proposals",
                column: "Target",
                unique: true,
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_units_Code",
                table: "units",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_units_Institution",
                table: "units",
                column: "Institution");

            migrationBuilder.CreateIndex(
                name: "IX_units_Parent",
                table: "units",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_AppliedOn_Number",
                table: "vetting_files",
                columns: new[] { "AppliedOn", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_Batch",
                table: "vetting_files",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_Campaign_State",
                table: "vetting_files",
                columns: new[] { "Campaign", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_Number",
                table: "vetting_files",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_Person",
                table: "vetting_files",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_Region_State",
                table: "vetting_files",
                columns: new[] { "Region", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_State_StateSince_Number",
                table: "vetting_files",
                columns: new[] { "State", "StateSince", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_vetting_files_StateSince_Number",
                table: "vetting_files",
                columns: new[] { "StateSince", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_vetting_seats_Holder",
                table: "vetting_seats",
                column: "Holder");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accreditation_phases");

            migrationBuilder.DropTable(
                name: "appeal_candidates");

            migrationBuilder.DropTable(
                name: "appeal_panel");

            migrationBuilder.DropTable(
                name: "appeal_phases");

            migrationBuilder.DropTable(
                name: "applicant_declarations");

            migrationBuilder.DropTable(
                name: "attendance");

            migrationBuilder.DropTable(
                name: "aux_counters");

            migrationBuilder.DropTable(
                name: "aux_data_protection_keys");

            migrationBuilder.DropTable(
                name: "aux_drafts");

            migrationBuilder.DropTable(
                name: "aux_ledger_blocks");

            migrationBuilder.DropTable(
                name: "aux_ledger_incarnations");

            migrationBuilder.DropTable(
                name: "aux_tally_certified");

            migrationBuilder.DropTable(
                name: "aux_tally_standings");

            migrationBuilder.DropTable(
                name: "aux_tally_stays");

            migrationBuilder.DropTable(
                name: "aux_tally_waiting");

            migrationBuilder.DropTable(
                name: "aux_user_sessions");

            migrationBuilder.DropTable(
                name: "aux_work_items");

            migrationBuilder.DropTable(
                name: "board_candidates");

            migrationBuilder.DropTable(
                name: "board_chair_changes");

            migrationBuilder.DropTable(
                name: "board_draws");

            migrationBuilder.DropTable(
                name: "board_members");

            migrationBuilder.DropTable(
                name: "board_rounds");

            migrationBuilder.DropTable(
                name: "broken_glasses");

            migrationBuilder.DropTable(
                name: "campaign_targets");

            migrationBuilder.DropTable(
                name: "centers");

            migrationBuilder.DropTable(
                name: "certificate_components");

            migrationBuilder.DropTable(
                name: "certificate_suspensions");

            migrationBuilder.DropTable(
                name: "cohort_modules");

            migrationBuilder.DropTable(
                name: "declared_ties");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "draw_candidates");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "force_profiles");

            migrationBuilder.DropTable(
                name: "hold_orders");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "identity_proposals");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "integrity_effects");

            migrationBuilder.DropTable(
                name: "ledger_checkpoints");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "ledger_findings");

            migrationBuilder.DropTable(
                name: "ledger_keys");

            migrationBuilder.DropTable(
                name: "ledger_leaves");

            migrationBuilder.DropTable(
                name: "ledger_parts");

            migrationBuilder.DropTable(
                name: "legal_holds");

            migrationBuilder.DropTable(
                name: "mark_corrections");

            migrationBuilder.DropTable(
                name: "module_marks");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "oversight_alerts");

            migrationBuilder.DropTable(
                name: "people_former_curps");

            migrationBuilder.DropTable(
                name: "place_changes");

            migrationBuilder.DropTable(
                name: "policy_profiles");

            migrationBuilder.DropTable(
                name: "portal_user_postings");

            migrationBuilder.DropTable(
                name: "reference_entries");

            migrationBuilder.DropTable(
                name: "regions");

            migrationBuilder.DropTable(
                name: "registry_override_candidates");

            migrationBuilder.DropTable(
                name: "registry_override_members");

            migrationBuilder.DropTable(
                name: "registry_queries");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "settings_proposals");

            migrationBuilder.DropTable(
                name: "training_signatures");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "vetting_consents");

            migrationBuilder.DropTable(
                name: "vetting_holds");

            migrationBuilder.DropTable(
                name: "vetting_restrictions");

            migrationBuilder.DropTable(
                name: "vetting_seats");

            migrationBuilder.DropTable(
                name: "vetting_steps");

            migrationBuilder.DropTable(
                name: "vote_conditions");

            migrationBuilder.DropTable(
                name: "vote_mitigations");

            migrationBuilder.DropTable(
                name: "vote_restrictions");

            migrationBuilder.DropTable(
                name: "accreditations");

            migrationBuilder.DropTable(
                name: "appeal_cases");

            migrationBuilder.DropTable(
                name: "board_cases");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "cohorts");

            migrationBuilder.DropTable(
                name: "draws");

            migrationBuilder.DropTable(
                name: "integrity_flags");

            migrationBuilder.DropTable(
                name: "ledger_verifications");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "registry_overrides");

            migrationBuilder.DropTable(
                name: "portal_users");

            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "institutions");

            migrationBuilder.DropTable(
                name: "vetting_files");

            migrationBuilder.DropTable(
                name: "vote_findings");

            migrationBuilder.DropTable(
                name: "votes");

            migrationBuilder.DropTable(
                name: "ballot_boxes");
        }
    }
}
