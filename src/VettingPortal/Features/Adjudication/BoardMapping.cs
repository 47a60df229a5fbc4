using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Features.Vetting;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.Adjudication;

internal sealed class BoardCaseMapping : IEntityTypeConfiguration<BoardCase>
{
    private const string Owner = "BoardCaseId";

    public void Configure(EntityTypeBuilder<BoardCase> builder)
    {
        builder.ToTable("board_cases");
        builder.Property(board => board.Number).HasMaxLength(20);
        builder.Ignore(board => board.Adjudicators);
        builder.Ignore(board => board.Round);
        builder.HasIndex(board => new { board.File, board.Sitting }).IsUnique().HoldsRule("adjudication.board-open");
        builder.HasIndex(board => new { board.State, board.Number });
        builder.OwnsMany(
            board => board.Members,
            member =>
            {
                member.ToTable("board_members");
                member.WithOwner().HasForeignKey(Owner);
                member.HasKey(Owner, nameof(BoardMember.Ordinal));
                member.Property(m => m.Ordinal).ValueGeneratedNever();
                member.Property(m => m.RecusalReason).HasMaxLength(BoardMember.ReasonMax);
                member.Ignore(m => m.IsRecused);
                member.HasIndex(m => m.User);
            }
        );
        builder.OwnsMany(
            board => board.Rounds,
            round =>
            {
                round.ToTable("board_rounds");
                round.WithOwner().HasForeignKey(Owner);
                round.HasKey(Owner, nameof(BoardRound.Number));
                round.Property(r => r.Number).ValueGeneratedNever();
                round.Property(r => r.ChoiceReason).HasMaxLength(BoardMember.ReasonMax);
                round.Property(r => r.ReasonCode).HasMaxLength(10);
                round.Property(r => r.Information).HasMaxLength(BallotRules.RationaleMax);
            }
        );
        builder.OwnsMany(
            board => board.Draws,
            draw =>
            {
                draw.ToTable("board_draws");
                draw.WithOwner().HasForeignKey(Owner);
                draw.HasKey(Owner, nameof(BoardDraw.Number));
                draw.Property(d => d.Number).ValueGeneratedNever();
                draw.Property(d => d.Seed).HasMaxLength(RandomDraw.SeedBytes * 2);
            }
        );
        builder.OwnsMany(
            board => board.ChairChanges,
            change =>
            {
                change.ToTable("board_chair_changes");
                change.WithOwner().HasForeignKey(Owner);
                change.HasKey(Owner, nameof(ChairChange.Number));
                change.Property(c => c.Number).ValueGeneratedNever();
                change.Property(c => c.Reason).HasMaxLength(BoardMember.ReasonMax);
                change.Property(c => c.Seed).HasMaxLength(RandomDraw.SeedBytes * 2);
            }
        );
        builder.OwnsMany(
            board => board.Candidates,
            candidate =>
            {
                candidate.ToTable("board_candidates");
                candidate.WithOwner().HasForeignKey(Owner);
                candidate.HasKey(Owner, nameof(DrawnFrom.Draw), nameof(DrawnFrom.User));
                candidate.Property(c => c.Draw).ValueGeneratedNever();
                candidate.Property(c => c.User).ValueGeneratedNever();
                candidate.Property(c => c.Exclusion).HasMaxLength(60);
            }
        );
    }
}

internal sealed class BallotBoxMapping : IEntityTypeConfiguration<BallotBox>
{
    private const string Box = "BallotBoxId";
    private const string Voter = "VoteAdjudicator";
    private const string Raised = "FindingGuideline";

    public void Configure(EntityTypeBuilder<BallotBox> builder)
    {
        builder.ToTable("ballot_boxes");
        builder.Ignore(box => box.IsFull);
        builder.HasIndex(box => new { box.Board, box.Round }).IsUnique().HoldsRule("adjudication.board-open");
        builder.HasIndex(box => box.File);
        builder.OwnsMany(
            box => box.Votes,
            vote =>
            {
                vote.ToTable("votes");
                vote.WithOwner().HasForeignKey(Box);
                vote.HasKey(Box, nameof(Vote.Adjudicator));
                vote.Property(v => v.Adjudicator).ValueGeneratedNever();
                vote.Property(v => v.Question).HasMaxLength(Ballot.QuestionMax);
                vote.OwnsMany(v => v.Restrictions, Restrictions);
                vote.OwnsMany(v => v.Findings, Findings);
            }
        );
    }

    private static void Restrictions(OwnedNavigationBuilder<Vote, VoteRestriction> restriction)
    {
        restriction.ToTable("vote_restrictions");
        restriction.WithOwner().HasForeignKey(Box, Voter);
        restriction.HasKey(Box, Voter, nameof(VoteRestriction.Number));
        restriction.Property(r => r.Number).ValueGeneratedNever();
        restriction.Property(r => r.Text).HasMaxLength(Restriction.TextMax);
        restriction.Property(r => r.Owner).HasMaxLength(200);
    }

    private static void Findings(OwnedNavigationBuilder<Vote, Finding> finding)
    {
        finding.ToTable("vote_findings");
        finding.WithOwner().HasForeignKey(Box, Voter);
        finding.HasKey(Box, Voter, nameof(Finding.Guideline));
        finding.Property(f => f.Nexus).HasMaxLength(BallotRules.TextMax);
        finding.Property(f => f.Rationale).HasMaxLength(BallotRules.RationaleMax);
        finding.OwnsMany(
            f => f.Conditions,
            condition =>
            {
                condition.ToTable("vote_conditions");
                condition.WithOwner().HasForeignKey(Box, Voter, Raised);
                condition.HasKey(Box, Voter, Raised, nameof(Condition.Number));
                condition.Property(c => c.Number).ValueGeneratedNever();
                condition.Property(c => c.Text).HasMaxLength(BallotRules.TextMax);
            }
        );
        finding.OwnsMany(
            f => f.Mitigations,
            mitigation =>
            {
                mitigation.ToTable("vote_mitigations");
                mitigation.WithOwner().HasForeignKey(Box, Voter, Raised);
                mitigation.HasKey(Box, Voter, Raised, nameof(Mitigation.Mitigator));
                mitigation.Property(m => m.Text).HasMaxLength(BallotRules.TextMax);
            }
        );
    }
}
