using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VettingPortal.Kernel.Data;

namespace VettingPortal.Features.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Ignore(person => person.Name);
        builder
            .Property(person => person.Curp)
            .HasConversion(curp => curp.Value, stored => Curp.Parse(stored))
            .HasMaxLength(Curp.Length);
        builder.Property(person => person.GivenNames).HasMaxLength(PersonName.MaxLength);
        builder.Property(person => person.FirstSurname).HasMaxLength(PersonName.MaxLength);
        builder.Property(person => person.SecondSurname).HasMaxLength(PersonName.MaxLength);
        builder.Property(person => person.NormalisedName).HasMaxLength((PersonName.MaxLength * 3) + 2);
        builder.Property(person => person.BirthState).HasMaxLength(2);
        builder
            .Property(person => person.Phone)
            .HasConversion(phone => phone.Value, stored => PhoneNumber.Parse(stored))
            .HasMaxLength(20);
        builder
            .Property(person => person.Email)
            .HasConversion(email => email!.Value, stored => EmailAddress.Parse(stored))
            .HasMaxLength(EmailAddress.MaxLength);
        builder
            .Property(person => person.Rfc)
            .HasConversion(rfc => rfc!.Value, stored => Rfc.Parse(stored))
            .HasMaxLength(13);
        builder
            .Property(person => person.Cuip)
            .HasConversion(cuip => cuip!.Value, stored => Cuip.Parse(stored))
            .HasMaxLength(20);
        builder.HasIndex(person => person.Curp).IsUnique().HoldsRule("people.curp-taken");
        builder.HasIndex(person => person.Cuip).IsUnique().HoldsRule("people.cuip-taken");
        builder.HasIndex(person => person.BornOn);
        // PostgreSQL finds a name by the beginning of any of its words; SQLite reads through the index, which is enough for an office.
        builder.HasIndex(person => person.NormalisedName).HasMethod("GIN").IsTsVectorExpressionIndex("simple");
        builder.OwnsMany(
            person => person.FormerCurps,
            former =>
            {
                former.ToTable("people_former_curps");
                former.WithOwner().HasForeignKey("PersonId");
                former
                    .Property(f => f.Curp)
                    .HasConversion(curp => curp.Value, stored => Curp.Parse(stored))
                    .HasMaxLength(Curp.Length);
                former.HasKey("PersonId", nameof(FormerCurp.Curp));
                former.HasIndex(f => f.Curp);
            }
        );
    }
}
